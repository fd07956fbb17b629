/** `Fn::Cidr`: what it gives, what it refuses, and what it cannot know. */
import { describe, expect, it } from 'vitest';
import { textOf } from '../../text/index.ts';
import { memoryWorkspace } from '../memory-workspace.ts';
import { shown } from '../shown.ts';
import { cidrBlocks } from './cidr-blocks.ts';
import { cloudformation } from './index.ts';

function read(expression: string) {
  const text = [
    'Parameters: { Many: { Type: Number, Default: 2 }, Open: { Type: String } }',
    'Resources:',
    '  R: { Type: AWS::EC2::Subnet, Properties: { V: ' + expression + ' } }',
    '  Vpc: { Type: AWS::EC2::VPC }',
  ].join('\n');
  const { resources, diagnostics } = cloudformation.read(memoryWorkspace({ 't.yaml': text }));
  return { value: resources[0]?.properties.entries.get('V'), diagnostics };
}

const refused = (text: string, count: number, bits: number) => {
  const cut = cidrBlocks(text, count, bits);
  return 'refused' in cut ? cut.refused : cut;
};

describe('`Fn::Cidr`', () => {
  it.each([
    ['!Cidr ["192.168.0.0/24", "6", "5"]', ['0', '32', '64', '96', '128', '160'].map((last) => `192.168.0.${last}/27`)],
    ['!Cidr [10.0.0.0/16, !Ref Many, 8]', ['10.0.0.0/24', '10.0.1.0/24']],
    ['!Cidr [255.255.255.0/24, 2, 7]', ['255.255.255.0/25', '255.255.255.128/25']],
    // The form that CloudFormation hands to EC2, which then shortens it: all groups, no leading zeros, small letters.
    ['!Select [255, !Cidr ["2001:DB8:0:ab00::/56", 256, 64]]', '2001:db8:0:abff:0:0:0:0/64'],
    ['!Cidr ["::ffff:1.2.3.0/120", 2, 4]', ['0:0:0:0:0:ffff:102:300/124', '0:0:0:0:0:ffff:102:310/124']],
    ['!Cidr ["ffff:ffff:ffff:ffff::/64", 1, 64]', ['ffff:ffff:ffff:ffff:0:0:0:0/64']],
  ])('%s', (expression, expected) => {
    const { value, diagnostics } = read(expression);
    expect([shown(value), diagnostics]).toEqual([expected, []]);
  });

  it('fills the block to its last bit and no further', () => {
    const cut = cidrBlocks('10.0.0.0/16', 256, 8);
    expect('blocks' in cut && [cut.blocks.length, cut.blocks.at(-1)]).toEqual([256, '10.0.255.0/24']);
    expect(refused('10.0.0.0/16', 2, 16)).toBe('`10.0.0.0/16` has no room for 2 blocks of /16');
    expect(refused('10.0.0.0/16', 1, 17)).toBe('`10.0.0.0/16` has no room for 1 block of /15');
    expect(refused('2001:db8::/56', 2, 72)).toBe('`2001:db8::/56` has no room for 2 blocks of /56');
  });

  it.each([
    '10.0.0.0',
    '10.0.0/16',
    '010.0.0.0/16',
    '10.0.0.256/16',
    '10.0.0.0/33',
    '10.0.0.0/016',
    '10.0.0.0/16 ',
    '',
  ])('takes `%s` for no block', (text) => expect(refused(text, 1, 1)).toMatch(/ is no block of addresses$/));

  it.each([
    '1::2::3/64',
    '1:2:3:4:5:6:7/64',
    '1:2:3:4:5:6:7:8::/64',
    '::/129',
    '12345::/16',
    ':1::/16',
    '1.2.3.4::/16',
  ])('takes `%s` for no block', (text) => expect(refused(text, 1, 1)).toMatch(/ is no block of addresses$/));

  it.each([
    ['!Cidr [10.0.0.0/16, 0, 8]', '`Fn::Cidr`: the number of blocks must be a whole number from 1 to 256'],
    ['!Cidr [10.0.0.0/16, 257, 8]', '`Fn::Cidr`: the number of blocks must be a whole number from 1 to 256'],
    ['!Cidr [10.0.0.0/16, 1.5, 8]', '`Fn::Cidr`: the number of blocks must be a whole number from 1 to 256'],
    ['!Cidr [10.0.0.0/16, 1, 64]', '`Fn::Cidr`: the bits of each block must be a whole number from 1 to 32'],
    ['!Cidr [10.0.0.0/16, 1, x]', '`Fn::Cidr`: the bits of each block must be a whole number from 1 to 32'],
    ['!Cidr [10.0.0.0/16, 1, 8, 8]', '`Fn::Cidr` needs a block, a number of blocks and their bits'],
    ['!Cidr 10.0.0.0/16', '`Fn::Cidr` needs a block, a number of blocks and their bits'],
    ['!Cidr [[10.0.0.0/16], 1, 8]', '`Fn::Cidr` needs a block, a number of blocks and their bits'],
  ])('refuses %s where it stands', (expression, message) => {
    const { value, diagnostics } = read(expression);
    expect(value).toMatchObject({ kind: 'unknown', reason: { code: 'error', says: message } });
    expect(diagnostics).toMatchObject([{ code: 'cloudformation-cidr', message }]);
    expect(diagnostics[0]?.at && textOf(diagnostics[0].at)).toContain(expression.slice('!Cidr '.length));
  });

  it.each([
    ['!Select [1, !Cidr [!Select [0, !GetAtt Vpc.Ipv6CidrBlocks], 256, 64]]', 'after-apply'],
    ['!Cidr [!Ref Open, 2, 8]', 'input'],
    ['!Cidr [10.0.0.9/16, 2, 8]', 'unsupported'],
    ['!Cidr [10.0.0.0/16, 1]', 'unsupported'],
  ])('says why %s is not known', (expression, code) => {
    const { value, diagnostics } = read(expression);
    expect(value).toMatchObject({ kind: 'unknown', reason: { code } });
    expect(diagnostics).toEqual([]);
  });
});
