import type { TestEvent } from 'node:test/reporters';

/** A reporter of node:test for machines: the counts of the whole run as one JSON object. */
export default async function* countReporter(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
    for await (const event of events) {
        // every file has a summary of its own; the one of the whole run names no file
        if (event.type === 'test:summary' && event.data.file === undefined) {
            yield JSON.stringify(event.data.counts);
        }
    }
}
