/** CloudFront. */
import { resource, tags, type Table } from '../mapping.ts';

export const edge = {
  aws_cloudfront_distribution: resource(
    'AWS::CloudFront::Distribution',
    { tags: tags() },
    { refs: { domain_name: 'DomainName' } },
  ),
  aws_cloudfront_cache_policy: resource('AWS::CloudFront::CachePolicy', {}),
  aws_cloudfront_function: resource(
    'AWS::CloudFront::Function',
    { code: 'FunctionCode', name: 'Name' },
    { refs: { arn: 'Ref' } },
  ),
  aws_cloudfront_origin_access_control: resource('AWS::CloudFront::OriginAccessControl', {}),
  aws_cloudfront_origin_access_identity: resource(
    'AWS::CloudFront::CloudFrontOriginAccessIdentity',
    {},
    { refs: { s3_canonical_user_id: 'S3CanonicalUserId' } },
  ),
  aws_cloudfront_origin_request_policy: resource('AWS::CloudFront::OriginRequestPolicy', {}),
  aws_cloudfront_public_key: resource('AWS::CloudFront::PublicKey', {}),
  aws_cloudfront_response_headers_policy: resource('AWS::CloudFront::ResponseHeadersPolicy', {}),
} satisfies Table;
