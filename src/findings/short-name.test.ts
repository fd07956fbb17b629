/** Short names: kind and name, nothing twice, nothing that says nothing. */
import { describe, expect, it } from 'vitest';
import { type GraphNode, literal, recordOf } from '../graph/index.ts';
import { nameInSentence, shortName } from './short-name.ts';

const origin = { at: { file: { path: 'f', text: '' }, start: 0, end: 0 } };

function node(
  kind: string,
  address: string,
  declaredAs?: string,
  names: Readonly<Record<string, string>> = {},
): GraphNode {
  const properties = recordOf(
    Object.entries(names).map(([key, value]) => [key, literal(value, origin)] as const),
    origin,
  );
  return { key: address, kind, address, scope: '', source: 'x', properties, ...(declaredAs ? { declaredAs } : {}) };
}

describe('shortName', () => {
  it.each([
    [
      node('AWS::IAM::Role', 'module.shop.aws_iam_role.this["x"]', 'aws_iam_role', { RoleName: 'shop-x' }),
      'role shop-x',
    ],
    [node('AWS::S3::Bucket', 'module.shop.aws_s3_bucket.this["exports"]', 'aws_s3_bucket'), 'bucket exports'],
    [node('AWS::S3::Bucket', 'aws_s3_bucket.exports["eu"]', 'aws_s3_bucket'), 'bucket exports eu'],
    [node('AWS::RDS::DBInstance', 'module.a.module.database.aws_db_instance.this', 'aws_db_instance'), 'database'],
    [node('AWS::RDS::DBInstance', 'module.orders.aws_db_instance.this[0]', 'aws_db_instance'), 'database orders'],
    [node('AWS::EC2::Instance', 'aws_instance.main', 'aws_instance'), 'instance main'],
    [node('AWS::Lambda::Function', 'LookupFunction', 'AWS::Serverless::Function'), 'function LookupFunction'],
    [node('AWS::ElasticLoadBalancingV2::LoadBalancer', 'aws_lb.edge', 'aws_lb'), 'load balancer edge'],
    [node('apps/v1/Deployment', 'shop/Deployment/cart'), 'Deployment shop/cart'],
    [node('v1/Service', 'default/Service/cart'), 'Service cart'],
    [node('github/Job', 'preview'), 'job preview'],
    [node('github/Job', 'job'), 'job'],
    [node('terraform/aws_new_thing', 'aws_new_thing.x', 'aws_new_thing'), 'new thing x'],
    [node('kubernetes/Node', 'a node of staging'), 'a node of staging'],
    [node('foothold/internet', 'the internet'), 'the internet'],
  ])('%#', (one, name) => {
    expect(shortName(one)).toBe(name);
  });

  it('takes an article in a sentence unless it is a proper name', () => {
    expect(nameInSentence(node('github/Job', 'preview'))).toBe('the job preview');
    expect(nameInSentence(node('v1/Secret', 'shop/Secret/db'))).toBe('Secret shop/db');
    expect(nameInSentence(node('kubernetes/Node', 'a node of staging'))).toBe('a node of staging');
  });
});
