// SECURITY_RUNS=200 SECURITY_SEED=7 node --test tests/local-org/security/doors-show-the-same.test.ts
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { descriptions, openViewer, READING_DOORS, sideQuestions, type Viewer } from './support/doors.ts';
import { guesses } from './support/guesses.ts';
import { describeCircumstances, insightOf, type Insight } from './support/plain-thought.ts';
import { circumstances, OBJECTS, openWorld, WORDS, type Circumstances, type Thing } from './support/vault-world.ts';

const RUNS = Number(process.env['SECURITY_RUNS'] ?? 6);
const SEED = Number(process.env['SECURITY_SEED'] ?? 1);

/** Runs a check in worlds drawn at random. */
const inRandomWorlds = (
    check: (viewer: Viewer, insight: Insight, things: readonly Thing[]) => Promise<void>
): Promise<void> =>
    fc.assert(
        fc.asyncProperty(circumstances, async (given: Circumstances) => {
            const world = openWorld(given);
            const viewer = await openViewer(world);
            try {
                await check(viewer, insightOf(given), [...world.things, world.deleted]);
            } catch (error) {
                throw new Error(`${(error as Error).message}\n${describeCircumstances(given)}`, { cause: error });
            } finally {
                await viewer.close();
            }
        }),
        { numRuns: RUNS, seed: SEED, endOnFailure: true }
    );

describe('Whatever a person was given,', () => {
    it('every door shows all that they may see, the same as every other', () =>
        inRandomWorlds(async (viewer, insight, things) => {
            for (const object of OBJECTS) {
                const fields = ['Id', 'Name', ...WORDS[object].filter((name) => insight.seesField(object, name))];
                const live = things.filter((thing) => thing.object === object && thing !== things.at(-1));
                for (const door of READING_DOORS) {
                    const text = await door.read(viewer, object, live, fields);
                    const seen = live.flatMap((thing) =>
                        fields
                            .slice(1)
                            .flatMap((name) => (insight.sees(thing, name) ? [thing.words[name] as string] : []))
                    );
                    const missing = seen.filter((word) => !text.includes(`${word}"`));
                    assert.deepEqual(missing, [], `${door.name} of ${object} does not show: ${text.slice(0, 300)}`);
                    showsNothingHidden(`${door.name} of ${object}`, text, insight, things);
                }
            }
        }));

    it('no question, well or badly put, brings out what is hidden', () =>
        inRandomWorlds(async (viewer, insight, things) => {
            showsNothingHidden('a question', await sideQuestions(viewer, things), insight, things);
        }));

    it('no description names a field that is hidden', () =>
        inRandomWorlds(async (viewer, insight) => {
            const text = await descriptions(viewer);
            for (const name of insight.hiddenNames()) {
                const at = text.indexOf(`"${name}"`);
                assert.ok(at < 0, `${name} is named: …${text.slice(Math.max(0, at - 200), at + 60)}`);
            }
        }));

    it('a right guess at what is hidden is answered as a wrong one', () =>
        inRandomWorlds(async (viewer, insight, things) => {
            for (const guess of guesses(insight, things)) {
                const [right, wrong] = [await guess.ask(viewer, guess.word), await guess.ask(viewer, WRONG)];
                assert.equal(
                    right.replaceAll(guess.word, '·'),
                    wrong.replaceAll(WRONG, '·'),
                    `${guess.name} tells that ${guess.word} is there`
                );
            }
        }));
});

const WRONG = 'zqnobodyhasthisword';

function showsNothingHidden(what: string, text: string, insight: Insight, things: readonly Thing[]): void {
    for (const word of insight.hiddenWords(things)) {
        const at = text.indexOf(word);
        assert.ok(at < 0, `${what} shows ${word}: …${text.slice(Math.max(0, at - 300), at + 60)}`);
    }
}
