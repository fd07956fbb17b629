/** The functions of `encoding.ts`: expression and the JSON of its value, or ERROR. */
import { describe, expect, it } from 'vitest';
import { valuesOf } from '../values-of.ts';

const cases: readonly (readonly [expression: string, json: string])[] = [
  ['base64encode("Hello World")', '"SGVsbG8gV29ybGQ="'],
  ['base64decode("SGVsbG8gV29ybGQ=")', '"Hello World"'],
  ['base64decode("!!")', 'ERROR'],
  ['csvdecode("a,b,c\\n1,2,3\\n4,5,6\\n")', '[{"a":"1","b":"2","c":"3"},{"a":"4","b":"5","c":"6"}]'],
  ['csvdecode("a,b\\n\\"x\\"\\"y\\",\\"1\\n2\\"\\n")', '[{"a":"x\\"y","b":"1\\n2"}]'],
  ['csvdecode("a,b\\n1\\n")', 'ERROR'],
  [
    'jsonencode({hello = "world", n = 1.50, l = [true, null], h = "<&>"})',
    '"{\\"h\\":\\"\\\\u003c\\\\u0026\\\\u003e\\",\\"hello\\":\\"world\\",\\"l\\":[true,null],\\"n\\":1.5}"',
  ],
  ['jsonencode("a\\u0001\\n\\u2028")', '"\\"a\\\\u0001\\\\n\\\\u2028\\""'],
  [
    'jsondecode("{\\"hello\\": \\"world\\", \\"n\\": 1.0, \\"big\\": 123456789012345678901234567890}")',
    '{"big":123456789012345678901234567890,"hello":"world","n":1}',
  ],
  ['jsondecode("{")', 'ERROR'],
  ['jsondecode("[1,2.5,null]")', '[1,2.5,null]'],
  ['yamlencode({a = "b", c = "d"})', '"\\"a\\": \\"b\\"\\n\\"c\\": \\"d\\"\\n"'],
  ['yamlencode({foo = [1, 2, 3], bar = "baz"})', '"\\"bar\\": \\"baz\\"\\n\\"foo\\":\\n- 1\\n- 2\\n- 3\\n"'],
  [
    'yamlencode({foo = [1, {a = "b", c = "d"}, 3], bar = "baz"})',
    '"\\"bar\\": \\"baz\\"\\n\\"foo\\":\\n- 1\\n- \\"a\\": \\"b\\"\\n  \\"c\\": \\"d\\"\\n- 3\\n"',
  ],
  [
    'yamlencode({a = {b = {}}, c = [], d = null, e = true, f = 1.5})',
    '"\\"a\\":\\n  \\"b\\": {}\\n\\"c\\": []\\n\\"d\\": null\\n\\"e\\": true\\n\\"f\\": 1.5\\n"',
  ],
  ['yamlencode([["a"], [["b"]]])', '"- - \\"a\\"\\n- - - \\"b\\"\\n"'],
  ['yamlencode("x\\ny\\n")', '"|\\n  x\\n  y\\n"'],
  ['yamlencode({a = "x\\ny"})', '"\\"a\\": |-\\n  x\\n  y\\n"'],
  ['yamldecode("hello: world")', '{"hello":"world"}'],
  ['yamldecode("true")', 'true'],
  ['yamldecode("{a: &foo [1, 2, 3], b: *foo}")', '{"a":[1,2,3],"b":[1,2,3]}'],
  [
    'yamldecode("a: 1.5\\nb: yes\\nc: 0o14\\nd: 012\\ne: ~\\nf: 2001-12-14\\ng: 0x1F\\nh: 1_000")',
    '{"a":1.5,"b":true,"c":12,"d":12,"e":null,"f":"2001-12-14T00:00:00Z","g":31,"h":"1_000"}',
  ],
  ['yamldecode("- a\\n- b: c\\n")', '["a",{"b":"c"}]'],
  ['urlencode("Hello World!*\'()~-_.")', '"Hello+World%21%2A%27%28%29~-_."'],
  ['urlencode("☃/?&")', '"%E2%98%83%2F%3F%26"'],
  ['textencodebase64("Hello World", "UTF-16LE")', '"SABlAGwAbABvACAAVwBvAHIAbABkAA=="'],
  ['textdecodebase64("SABlAGwAbABvACAAVwBvAHIAbABkAA==", "UTF-16LE")', '"Hello World"'],
  ['base64sha256("hello world")', '"uU0nuZNNPgilLlLX2n2r+sSE7+N6U4DukIj3rOLvzek="'],
  [
    'base64sha512("hello world")',
    '"MJ7MSJwS1utMxA9QyQLytNDtd+5RGnx6m808qG1M2G+YndNbxf9JlnDaNCVbRbDP2DDoH2Bdz33FVC6TrpzXbw=="',
  ],
  ['md5("hello world")', '"5eb63bbbe01eeed093cb22bb8f5acdc3"'],
  ['sha1("hello world")', '"2aae6c35c94fcfb415dbe95f408b9ce91ee846ed"'],
  ['sha256("hello world")', '"b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9"'],
  [
    'sha512("hello world")',
    '"309ecc489c12d6eb4cc40f50c902f2b4d0ed77ee511a7c7a9bcd3ca86d4cd86f989dd35bc5ff499670da34255b45b0cfd830e81f605dcf7dc5542e93ae9cd76f"',
  ],
  ['uuidv5("dns", "www.terraform.io")', '"a5008fae-b28c-5ba5-96cd-82b4c53552d6"'],
  ['uuidv5("url", "https://www.terraform.io/")', '"9db6f67c-dd95-5ea0-aa5b-e70e5c5f7cf5"'],
  ['uuidv5("6ba7b810-9dad-11d1-80b4-00c04fd430c8", "www.terraform.io")', '"a5008fae-b28c-5ba5-96cd-82b4c53552d6"'],
  ['yamldecode("2001-12-14t21:59:43.10-05:00")', '"2001-12-14T21:59:43-05:00"'],
  ['yamldecode("\\"yes\\"")', '"yes"'],
  ['yamldecode("a: \'no\'")', '{"a":"no"}'],
  ['yamldecode("? a\\n: b")', '{"a":"b"}'],
  ['yamldecode("1: 2\\ntrue: x")', '{"1":2,"true":"x"}'],
  ['yamldecode("")', 'ERROR'],
  ['yamldecode("a: |\\n  x\\n  y\\nb: >\\n  x\\n  y\\n")', '{"a":"x\\ny\\n","b":"x y\\n"}'],
  ['jsonencode({a = 1.10, b = 1e2})', '"{\\"a\\":1.1,\\"b\\":100}"'],
  ['base64encode("")', '""'],
  ['base64decode("")', '""'],
  ['sha1("")', '"da39a3ee5e6b4b0d3255bfef95601890afd80709"'],
  ['urlencode("a b+c")', '"a+b%2Bc"'],
  ['jsondecode("\\"a\\"")', '"a"'],
  ['jsondecode("true")', 'true'],
  ['jsondecode(" 12 ")', '12'],
  ['jsondecode("")', 'ERROR'],
  ['jsondecode("{\\"a\\":1,\\"a\\":2}")', '{"a":2}'],
  [
    'yamlencode({a = ["x", {b = ["c"]}], "k y" = "v: x", n = "123", e = ""})',
    '"\\"a\\":\\n- \\"x\\"\\n- \\"b\\":\\n  - \\"c\\"\\n\\"e\\": \\"\\"\\n\\"k y\\": \\"v: x\\"\\n\\"n\\": \\"123\\"\\n"',
  ],
  ['yamlencode([])', '"[]\\n"'],
  ['yamlencode({})', '"{}\\n"'],
  ['yamlencode("plain")', '"\\"plain\\"\\n"'],
  ['yamlencode(1.5)', '"1.5\\n...\\n"'],
  ['yamlencode([{a = 1, b = [1, 2]}, [1, [2]]])', '"- \\"a\\": 1\\n  \\"b\\":\\n  - 1\\n  - 2\\n- - 1\\n  - - 2\\n"'],
  ['yamlencode({a = "x\\n\\ny\\n\\n"})', '"\\"a\\": |+\\n  x\\n\\n  y\\n\\n"'],
  ['yamlencode({a = " x\\ny"})', '"\\"a\\": |2-\\n   x\\n  y\\n"'],
  ['yamlencode(null)', '"null\\n...\\n"'],
  ['yamlencode({a = "é☃"})', '"\\"a\\": \\"é☃\\"\\n"'],
  ['yamldecode("a: yes\\nb: \'yes\'")', '{"a":true,"b":"yes"}'],
  ['yamlencode(true)', '"true\\n...\\n"'],
  ['base64gunzip("H4sIAAAAAAAA/8pIzcnJVyjPL8pJAQQAAP//hRFKDQsAAAA=")', '"hello world"'],
  ['urldecode("a%20b+c")', '"a b c"'],
];

describe('encoding', () => {
  const values = valuesOf(cases.map(([expression]) => `try(jsonencode(${expression}), "ERROR")`));
  it.each(cases.map(([expression, json], i) => [expression, json, i] as const))('%s', (_, json, i) => {
    expect(values[i]).toBe(json);
  });
});
