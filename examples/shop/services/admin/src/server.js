import { createServer } from 'node:http';
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';

const storage = new S3Client({});
const loginRequired = process.env.ADMIN_LOGIN !== 'off';

const server = createServer(async (request, response) => {
  if (request.url === '/healthz') return response.end('ok');
  if (loginRequired && !request.headers['x-amzn-oidc-data']) return response.writeHead(401).end();
  const key = decodeURIComponent(request.url.replace('/exports/', ''));
  const object = await storage.send(new GetObjectCommand({ Bucket: process.env.EXPORTS_BUCKET, Key: key }));
  object.Body.pipe(response);
});

server.listen(Number(process.env.PORT ?? 8080));
