import type { Level, SurveyFunction } from 'c/surveyModel';
import type { Person } from './people.ts';

/** What is wrong with a line. */
export type ListProblem = 'function' | 'level' | 'twice' | 'twoPeople' | 'unknown';

export interface ListLine {
    readonly person: Person;
    readonly function: SurveyFunction | '';
    readonly level: Level | '';
    /** Undefined: the list does not say. */
    readonly segment: string | undefined;
}

export interface PeopleList {
    readonly lines: readonly ListLine[];
    readonly problems: readonly { readonly line: number; readonly text: string; readonly problem: ListProblem }[];
}

const HEADINGS = new Set(['email', 'e-mail', 'mail', 'name', 'person', 'user', 'username']);

/**
 * Reads people from what was pasted: a line each, mail address or username first, then function, level and segment where
 * they are given; commas, semicolons or tabs between, as spreadsheets and mail programs do it.
 */
export function readList(text: string, people: readonly Person[]): PeopleList {
    const byName = namesOf(people);
    const lines: ListLine[] = [];
    const problems: PeopleList['problems'][number][] = [];
    const seen = new Set<string>();
    text.split(/\r?\n/).forEach((raw, index) => {
        const cells = cellsOf(raw);
        if (cells.every((cell) => cell === '') || (index === 0 && HEADINGS.has((cells[0] ?? '').toLowerCase()))) {
            return;
        }
        const read = readLine(cells, byName);
        const problem = typeof read === 'string' ? read : seen.has(read.person.id) ? 'twice' : undefined;
        if (typeof read === 'string' || problem) {
            problems.push({ line: index + 1, text: raw.trim(), problem: problem ?? 'unknown' });
            return;
        }
        seen.add(read.person.id);
        lines.push(read);
    });
    return { lines, problems };
}

function readLine([who = '', side = '', level = '', segment]: string[], byName: Names): ListLine | ListProblem {
    const mail = /<([^>]+)>/.exec(who)?.[1] ?? who;
    const [person, another] = byName.get(mail.trim().toLowerCase()) ?? [];
    if (!person || another) {
        return person ? 'twoPeople' : 'unknown';
    }
    const givenSide = oneOf(side, ['Sales', 'Marketing'] as const);
    const givenLevel = oneOf(level, ['Head', 'Staff'] as const);
    if (givenSide === undefined || givenLevel === undefined) {
        return givenSide === undefined ? 'function' : 'level';
    }
    return { person, function: givenSide, level: givenLevel, segment: segment?.trim() };
}

/** @returns blank for blank; undefined: none of these */
const oneOf = <T extends string>(text: string, values: readonly T[]): T | '' | undefined =>
    text === '' ? '' : values.find((value) => value.toLowerCase() === text.toLowerCase());

type Names = ReadonlyMap<string, readonly Person[]>;

/** People by username and mail address; a mail address may be several people's. */
function namesOf(people: readonly Person[]): Names {
    const names = new Map<string, Person[]>();
    for (const person of people) {
        for (const name of new Set([person.username.toLowerCase(), person.email.toLowerCase()])) {
            names.set(name, [...(names.get(name) ?? []), person]);
        }
    }
    people.forEach((person) => names.set(person.username.toLowerCase(), [person]));
    return names;
}

/** Cells of one line; quotes around a cell let it hold the separator. */
function cellsOf(line: string): string[] {
    const separator = line.includes('\t') ? '\t' : line.includes(';') ? ';' : ',';
    const cells: string[] = [];
    let [cell, isQuoted] = ['', false];
    for (const character of line) {
        if (character === '"') {
            isQuoted = !isQuoted;
        } else if (character === separator && !isQuoted) {
            cells.push(cell.trim());
            cell = '';
        } else {
            cell += character;
        }
    }
    return [...cells, cell.trim()];
}
