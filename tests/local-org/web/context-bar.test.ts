import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { fitTabs } from '../../../local-org/web/shell/contextBar/fitTabs.ts';

describe('The tabs of an app', () => {
    it('stand side by side while there is room for all of them', () => {
        assert.equal(fitTabs([100, 100, 100], 300, 50), 3);
    });

    it('give way to a menu that needs room itself', () => {
        assert.equal(fitTabs([100, 100, 100], 299, 50), 2);
        assert.equal(fitTabs([100, 100, 100], 240, 50), 1);
    });

    it('are all in the menu where nothing fits beside it', () => {
        assert.equal(fitTabs([100, 100], 120, 50), 0);
    });

    it('never take more room than there is', () => {
        fc.assert(
            fc.property(
                fc.array(fc.integer({ min: 1, max: 200 })),
                fc.nat(2000),
                fc.integer({ min: 1, max: 120 }),
                (widths, room, more) => {
                    const shown = fitTabs(widths, room, more);
                    const used = widths.slice(0, shown).reduce((sum, width) => sum + width, 0);
                    assert.ok(shown === 0 || used + (shown < widths.length ? more : 0) <= room);
                }
            )
        );
    });
});
