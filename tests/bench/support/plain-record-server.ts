// Baseline of the single reads: node:http, the driver, one prepared statement, and nothing else.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DatabaseSync } from 'node:sqlite';

const database = new DatabaseSync(process.argv[2] ?? '', { readOnly: true });
const statement = database.prepare('SELECT * FROM "Opportunity" WHERE "Id" = ? AND "IsDeleted" = 0');
const server = createServer((request, response) => {
    const row = statement.get((request.url ?? '').slice(1));
    response.writeHead(row ? 200 : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify(row ?? null));
});
server.listen(0, '127.0.0.1', () => {
    console.log(`Ready: http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
process.on('SIGINT', () => process.exit(0));
