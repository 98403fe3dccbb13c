import { appendFileSync, closeSync, openSync, readFileSync, readSync, rmSync, statSync } from 'node:fs';

/** A file too long for memory is parted into so many. */
const SUBPARTS = 16;
/** Numbers of parts beyond which parting helps no more: what is long still is one record's. */
const MOST_PARTS = 1 << 20;
const BLOCK = 1 << 18;

/**
 * The wanted lines of a file of rows, so many at a time as have room in memory; rows of one record are always together.
 * @param mostBytes of a file that is taken into memory whole; a longer one is parted into smaller files beside it
 * @param parts into how many parts its rows were parted by `hashOf` before
 */
export function* smallParts(
    file: string,
    mostBytes: number,
    parts: number,
    isWanted: (line: string) => boolean
): Generator<string[]> {
    if (parts > MOST_PARTS || statSync(file).size <= mostBytes) {
        yield readFileSync(file, 'utf8').split('\n').filter(isWanted);
        return;
    }
    for (const smaller of partAgain(file, parts, isWanted)) {
        yield* smallParts(smaller, mostBytes, parts * SUBPARTS, isWanted);
        rmSync(smaller);
    }
}

/** Parts rows by what parting them before did not look at. @returns the smaller files */
function partAgain(file: string, parts: number, isWanted: (line: string) => boolean): string[] {
    const files = Array.from({ length: SUBPARTS }, (_, index) => `${file}.${index}`);
    const outs = files.map((name) => openSync(name, 'w', 0o600));
    try {
        for (const lines of blocksOfLines(file)) {
            const wanted = lines.filter(isWanted);
            const texts = Map.groupBy(wanted, (line) => Math.floor(hashOf(idIn(line)) / parts) % SUBPARTS);
            texts.forEach((own, index) => appendFileSync(outs[index] as number, `${own.join('\n')}\n`));
        }
    } finally {
        outs.forEach((out) => closeSync(out));
    }
    return files;
}

/** A line is a JSON array: the kind of row, then the id. */
const idIn = (line: string): string => {
    const start = line.indexOf('","') + 3;
    return line.slice(start, line.indexOf('"', start));
};

/** The lines of a file, some hundreds at a time. */
function* blocksOfLines(file: string): Generator<string[]> {
    const block = Buffer.alloc(BLOCK);
    const input = openSync(file, 'r');
    try {
        let rest = Buffer.alloc(0);
        for (let read = readSync(input, block); read > 0; read = readSync(input, block)) {
            const bytes = Buffer.concat([rest, block.subarray(0, read)]);
            const end = bytes.lastIndexOf(0x0a) + 1;
            rest = bytes.subarray(end);
            if (end > 0) {
                yield bytes.toString('utf8', 0, end - 1).split('\n');
            }
        }
    } finally {
        closeSync(input);
    }
}

/** Ids count up: their last characters are spread evenly. The first fifteen tell records apart, whatever form an id comes in. */
export function hashOf(id: string): number {
    let sum = 0;
    for (const letter of id.slice(9, 15)) {
        sum = (sum * 31 + letter.charCodeAt(0)) >>> 0;
    }
    // close ids stay close in a sum: stirred, so that every bit tells as much as any other
    sum = Math.imul(sum ^ (sum >>> 16), 0x45d9f3b);
    sum = Math.imul(sum ^ (sum >>> 16), 0x45d9f3b);
    return (sum ^ (sum >>> 16)) >>> 0;
}
