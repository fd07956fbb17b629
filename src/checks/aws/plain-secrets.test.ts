/** What counts as a secret that is written down, and what must not. */
import { describe, expect, it } from 'vitest';
import { literal, type Origin, textFrom, unknown, viewOf } from '../../graph/index.ts';
import { holdsNoCredential, isNoSecret, isNoSecretValue } from './plain-secrets.ts';

const origin: Origin = { at: { file: { path: 'a.tf', text: 'x' }, start: 0, end: 1 } };
const text = (value: string) => viewOf<string>(literal(value, origin), origin, 'Value');
const open = unknown({ code: 'input', says: 'needs `var.x`' }, origin);

describe('isNoSecret', () => {
  it.each([
    ['DB_PASSWORD', 'correct-horse'],
    ['dbPassword', 'correct-horse'],
    ['api-key', 'a1b2c3d4'],
    ['SETTING', 'AKIAIOSFODNN7ABCDEFG'],
    ['DATABASE_URL', 'postgres://app:staple9@db/app'],
  ])('fails `%s` = `%s`', (name, value) => {
    expect(isNoSecret(name, text(value)).answer).toBe('fail');
  });

  it.each([
    ['DB_PASSWORD_ARN', 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:db'],
    ['DB_PASSWORD', '{{resolve:secretsmanager:db}}'],
    ['SECRET_NAME', 'shop/db'],
    ['access_key', 'AKIAIOSFODNN7EXAMPLE'],
    ['secret_key', 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'],
    ['TOKEN', ''],
    ['TOKEN_TTL', '3600'],
    ['PASSWORD', 'REPLACE_ME'],
    ['SECRET', '/run/secrets/db'],
    ['DATABASE_URL', 'postgres://db/app'],
  ])('passes `%s` = `%s`', (name, value) => {
    expect(isNoSecret(name, text(value)).answer).toBe('pass');
  });

  it('passes what is given at deployment, also as a part of a URL', () => {
    expect(isNoSecret('PASSWORD', viewOf<string>(open, origin)).answer).toBe('pass');
    const url = textFrom(['postgres://app:', open, '@db/app'], origin);
    expect(isNoSecret('DATABASE_URL', viewOf<string>(url, origin)).answer).toBe('pass');
  });

  it('never repeats the secret', () => {
    expect(JSON.stringify(isNoSecret('PASSWORD', text('correct-horse')).evidence[0]?.says)).not.toContain('horse');
  });
});

describe('isNoSecretValue', () => {
  it('looks into structures', () => {
    expect(isNoSecretValue(text('{"username":"shop","password":"correct-horse"}')).answer).toBe('fail');
    expect(isNoSecretValue(text('{"username":"shop","host":"db"}')).answer).toBe('pass');
    expect(isNoSecretValue(text('correct-horse')).answer).toBe('fail');
  });
});

describe('holdsNoCredential', () => {
  it('looks into base64', () => {
    expect(holdsNoCredential(text(btoa('#!/bin/sh\nexport KEY=AKIAIOSFODNN7ABCDEFG\n'))).answer).toBe('fail');
    expect(holdsNoCredential(text(btoa('#!/bin/sh\necho started, all is well here\n'))).answer).toBe('pass');
  });
});
