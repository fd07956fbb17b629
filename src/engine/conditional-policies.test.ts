/** A policy that may not be there grants nothing for certain and denies nothing for certain, and the ledger says what hangs on it. */
import { describe, expect, it } from 'vitest';
import { memoryFiles } from '../host/index.ts';
import { scan } from './scan.ts';

const scanOf = (main: string) =>
  scan({ root: '.', files: memoryFiles({ 'main.tf': main }), today: '2026-01-01', version: '0' }).report;

const document = (statement: string) => `jsonencode({ Version = "2012-10-17", Statement = [${statement}] })`;

const service = `
variable "how_many" {}
resource "aws_iam_role" "r" {
  name               = "r"
  assume_role_policy = ${document('{ Effect = "Allow", Principal = { Service = "lambda.amazonaws.com" }, Action = "sts:AssumeRole" }')}
}
resource "aws_lambda_function" "f" {
  function_name = "f"
  role          = aws_iam_role.r.arn
  handler       = "x"
  runtime       = "python3.13"
  filename      = "x.zip"
}
resource "aws_lambda_function_url" "u" {
  function_name      = aws_lambda_function.f.function_name
  authorization_type = "NONE"
}
`;

const inline = (count: string, effect = 'Allow') => `
resource "aws_iam_role_policy" "${effect.toLowerCase()}" {
  count  = ${count}
  role   = aws_iam_role.r.name
  policy = ${document(`{ Effect = "${effect}", Action = "*", Resource = "*" }`)}
}
`;

const bucket = (count: string) => `
variable "how_many" {}
resource "aws_s3_bucket" "b" {
  bucket = "customers"
}
resource "aws_s3_bucket_public_access_block" "b" {
  bucket                  = aws_s3_bucket.b.id
  block_public_policy     = false
  restrict_public_buckets = false
}
resource "aws_s3_bucket_policy" "b" {
  count  = ${count}
  bucket = aws_s3_bucket.b.id
  policy = ${document('{ Effect = "Allow", Principal = "*", Action = "s3:GetObject", Resource = "arn:aws:s3:::customers/*" }')}
}
`;

describe('policies that may not be there', () => {
  it('give a role nothing for certain', () => {
    expect(scanOf(service + inline('1')).paths).toHaveLength(1);
    const { paths, ledger } = scanOf(service + inline('var.how_many'));
    expect(paths).toEqual([]);
    expect(ledger.filter(({ about, reason }) => about === 'link' && reason.includes('how_many'))).not.toEqual([]);
  });

  it('take nothing from a role for certain', () => {
    expect(scanOf(service + inline('1') + inline('1', 'Deny')).paths).toEqual([]);
    const { paths, ledger } = scanOf(service + inline('1') + inline('var.how_many', 'Deny'));
    expect(paths).toEqual([]);
    expect(ledger.filter(({ about, reason }) => about === 'link' && reason.includes('how_many'))).not.toEqual([]);
  });

  it('open no bucket for certain', () => {
    expect(scanOf(bucket('1')).paths).toHaveLength(1);
    expect(scanOf(bucket('var.how_many')).paths).toEqual([]);
  });
});
