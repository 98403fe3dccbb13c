import { fill, formatAmount, formatDate, formatDays, formatNumber, plural } from 'c/formatting';

it('puts values into their places and leaves places without a value as they are', () => {
    expect(fill('{1} before {0}, {2}', 'a', 2)).toBe('2 before a, {2}');
});

it('takes a value as it is, even when it looks like a place', () => {
    expect(fill('{0} and {1}', '{1}', '$&')).toBe('{1} and $&');
});

it('chooses the wording for a count and writes the count as the person does', () => {
    const forms = { one: '{0} time', other: '{0} times' };
    expect([0, 1, 2, 1200].map((count) => plural(count, forms))).toEqual([
        '0 times',
        '1 time',
        '2 times',
        '1,200 times'
    ]);
});

it('uses the general wording where a language has no other', () => {
    expect(plural(1, { other: '{0} x' })).toBe('1 x');
});

it('says days in words', () => {
    expect([0, 1, 34].map(formatDays)).toEqual(['today', '1 day', '34 days']);
});

it('writes a date in the time zone of the person', () => {
    // Jest's person lives in Los Angeles: three in the morning in London is the evening before
    expect(formatDate('2026-03-02T03:00:00.000Z')).toBe('Mar 1, 2026');
});

it('leaves a day without a time where it is', () => {
    expect(formatDate('2026-03-02')).toBe('Mar 2, 2026');
});

it('writes numbers and amounts as the person does, amounts without cents', () => {
    expect([formatNumber(1200), formatAmount(1200.6)]).toEqual(['1,200', '$1,201']);
});
