import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import fc from 'fast-check';
import { zipped } from '../../contract/support/contract-package.ts';
import { fuzzRuns } from './support/fuzz.ts';
import { MIXED_PACKAGE, openFuzzedDeploys } from './support/fuzz-deploys.ts';

const deploys = openFuzzedDeploys();
after(() => deploys.close());
const whole = await zipped(MIXED_PACKAGE);

type Wound = (zip: Buffer) => Buffer;
const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const at = (zip: Buffer, part: number): number => Math.floor(part * zip.length);

/** Damage as transfers and attackers do it: flipped bits, lost and doubled stretches, other sizes and names. */
const wound: fc.Arbitrary<Wound> = fc.oneof(
    fc.tuple(share, fc.integer({ min: 0, max: 255 })).map(([part, byte]): Wound => (zip) => {
        const copy = Buffer.from(zip);
        copy[at(zip, part)] = byte;
        return copy;
    }),
    share.map(
        (part): Wound =>
            (zip) =>
                zip.subarray(0, at(zip, part))
    ),
    share.map(
        (part): Wound =>
            (zip) =>
                zip.subarray(at(zip, part))
    ),
    fc.tuple(share, share).map(
        ([from, to]): Wound =>
            (zip) =>
                Buffer.concat([zip.subarray(0, at(zip, from)), zip.subarray(at(zip, to))])
    ),
    // central directory entries begin with PK 1 2; their sizes and offsets are 16 to 46 bytes on
    fc
        .tuple(fc.nat(12), fc.integer({ min: 16, max: 46 }), fc.uint8Array({ minLength: 1, maxLength: 4 }))
        .map(([entry, offset, bytes]): Wound => (zip) => {
            const copy = Buffer.from(zip);
            let place = -1;
            for (let i = 0; i <= entry; i++) {
                place = copy.indexOf('PK\u0001\u0002', place + 1, 'latin1');
            }
            if (place >= 0) {
                copy.set(bytes.subarray(0, Math.max(0, copy.length - place - offset)), place + offset);
            }
            return copy;
        })
);

describe('packages that are damaged', () => {
    it('deploy when they are whole', async () => {
        const { status, components } = await deploys.tryZip(whole, false);
        assert.equal(status, 'Succeeded', JSON.stringify(components.filter(({ success }) => !success)));
    });

    it('fail with a reason, or deploy where the damage does not matter', async () => {
        await fc.assert(
            fc.asyncProperty(
                fc.array(wound, { minLength: 1, maxLength: 3 }),
                fc.boolean(),
                async (wounds, checkOnly) => {
                    await deploys.tryZip(
                        wounds.reduce((zip, hurt) => hurt(zip), whole),
                        checkOnly
                    );
                }
            ),
            fuzzRuns(200)
        );
    });

    it('fail with a reason when they are no archive at all', async () => {
        await fc.assert(
            fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
                assert.equal((await deploys.tryZip(bytes, false)).status, 'Failed');
            }),
            fuzzRuns(50)
        );
    });
});
