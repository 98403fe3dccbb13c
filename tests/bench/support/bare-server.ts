// Baseline of the ready-time bench: the same web framework on the same runtime, with nothing behind it.
import Fastify from 'fastify';

const server = Fastify();
server.get('/', () => 'ready');
console.log(`Ready: ${await server.listen({ port: 0, host: '127.0.0.1' })}`);
process.on('SIGINT', () => void server.close().then(() => process.exit(0)));
