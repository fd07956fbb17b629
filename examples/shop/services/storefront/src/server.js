import { createServer } from 'node:http';

const backends = { '/cart': 'http://cart', '/orders': 'http://orders', '/images': 'http://image-resizer' };

const server = createServer(async (request, response) => {
  if (request.url === '/healthz') return response.end('ok');
  const prefix = Object.keys(backends).find((path) => request.url.startsWith(path));
  if (prefix === undefined) return response.end('<h1>Larkspur</h1>');
  const answer = await fetch(backends[prefix] + request.url.slice(prefix.length));
  response.writeHead(answer.status).end(await answer.text());
});

server.listen(Number(process.env.PORT ?? 8080));
