import fc from 'fast-check';
import { medianOf } from 'c/figuresModel';

describe('the median', () => {
    it('is the value in the middle, or the mean of the two there', () => {
        expect([medianOf([]), medianOf([3, 1, 2]), medianOf([4, 1, 2, 3])]).toEqual([undefined, 2, 2.5]);
        fc.assert(
            fc.property(fc.array(fc.integer(), { minLength: 1 }), (values) => {
                const median = medianOf(values) as number;
                expect(values.filter((value) => value < median).length).toBeLessThanOrEqual(values.length / 2);
                expect(values.filter((value) => value > median).length).toBeLessThanOrEqual(values.length / 2);
            })
        );
    });
});
