import fc from 'fast-check';
import type { FormulaType } from '../../../../local-org/engine/formula/index.ts';
import type { TrialRecord } from './record.ts';

type Source = fc.Arbitrary<string>;
type Kind = Extract<FormulaType, 'number' | 'text' | 'boolean' | 'date' | 'datetime' | 'time'>;

const orBlank = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null, freq: 4 });
const cents = (most: number): fc.Arbitrary<number> =>
    fc.integer({ min: -most * 100, max: most * 100 }).map((value) => value / 100);
const word = fc.constantFrom(
    'a',
    'A',
    'ab',
    'Ab',
    'abc',
    'x y',
    ' pad ',
    '12',
    '-3.50',
    'Ünï',
    '😀b',
    "it's",
    '2024-02-29',
    '10:40:55.666'
);
const day = fc
    .integer({ min: 0, max: 36_000 })
    .map((days) => new Date(Date.UTC(1960, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));
const clock = fc.integer({ min: 0, max: 86_399_999 }).map((time) => new Date(time).toISOString().slice(11));

/** A row of two fields of each kind, any of them blank. */
export const randomRecord: fc.Arbitrary<TrialRecord> = fc
    .record({
        N1: orBlank(cents(1000)),
        N2: orBlank(fc.integer({ min: -5, max: 5 })),
        P1: orBlank(cents(200)),
        T1: orBlank(word),
        T2: orBlank(word),
        B1: fc.boolean(),
        B2: fc.boolean(),
        D1: orBlank(day),
        D2: orBlank(day),
        H1: orBlank(clock),
        Z1: orBlank(fc.tuple(day, clock)),
        Z2: orBlank(fc.tuple(day, clock)),
        K1: orBlank(fc.constantFrom('Open', 'Won', 'Lost')),
        M1: orBlank(fc.constantFrom('Red', 'Red;Blue', 'Blue;Green;Red')),
        I1: orBlank(fc.constantFrom('005000000000001AAA', '00500000000000bAAE'))
    })
    .map((row): TrialRecord => ({
        N1: { type: 'currency', value: row.N1 },
        N2: { type: 'double', value: row.N2 },
        P1: { type: 'percent', value: row.P1 },
        T1: { type: 'string', value: row.T1 },
        T2: { type: 'textarea', value: row.T2 },
        B1: { type: 'boolean', value: row.B1 ? 1 : 0 },
        B2: { type: 'boolean', value: row.B2 ? 1 : 0 },
        D1: { type: 'date', value: row.D1 },
        D2: { type: 'date', value: row.D2 },
        H1: { type: 'time', value: row.H1 },
        Z1: { type: 'datetime', value: row.Z1 && row.Z1.join('T') },
        Z2: { type: 'datetime', value: row.Z2 && row.Z2.join('T') },
        K1: { type: 'picklist', value: row.K1 },
        M1: { type: 'multipicklist', value: row.M1 },
        I1: { type: 'reference', value: row.I1 }
    }));

const quoted = word.map((text) => JSON.stringify(text));

const LEAVES: Readonly<Record<Kind, readonly Source[]>> = {
    number: [
        fc.constantFrom('N1', 'N2', 'P1'),
        fc.integer({ min: 0, max: 2000 }).map((value) => String(value / 100)),
        fc.constantFrom('0', '1', '2', '3')
    ],
    text: [fc.constantFrom('T1', 'T2', 'TEXT(K1)', 'I1', '""'), quoted],
    boolean: [
        fc.constantFrom(
            'B1',
            'B2',
            'TRUE',
            'ISPICKVAL(K1, "Won")',
            'ISPICKVAL(K1, "")',
            'INCLUDES(M1, "Red")',
            'INCLUDES(M1, "")'
        )
    ],
    date: [fc.constantFrom('D1', 'D2', 'TODAY()', 'DATE(2024, 2, 29)')],
    datetime: [fc.constantFrom('Z1', 'Z2', 'NOW()')],
    time: [fc.constantFrom('H1', 'TIMENOW()')]
};

/** Shapes of expressions: `$n` stands for a number, `$t` text, `$b` boolean, `$d` date, `$z` datetime, `$h` time. */
const SHAPES: Readonly<Record<Kind, readonly string[]>> = {
    number: [
        '($n + $n)',
        '($n - $n)',
        '($n * $n)',
        '($n / $n)',
        '(-$n)',
        '(N1 ^ 2)',
        '(N2 ^ N2)',
        '(N2 ^ $n)',
        'ABS($n)',
        'ROUND($n, 1)',
        'ROUND($n, N2)',
        'CEILING($n)',
        'FLOOR($n)',
        'MCEILING($n)',
        'MFLOOR($n)',
        'TRUNC($n)',
        'TRUNC($n, 1)',
        'MOD(ROUND($n, 2), N2)',
        'MOD(ROUND($n, 2), 0.5)',
        'MAX($n, $n)',
        'MIN($n, $n, $n)',
        'ROUND(SQRT($n), 6)',
        'ROUND(SIN(P1), 6)',
        'ROUND(COS(P1), 6)',
        'ROUND(TAN(N2), 6)',
        'ROUND(ASIN($n), 6)',
        'ROUND(ACOS(P1), 6)',
        'ROUND(ATAN($n), 6)',
        'ROUND(ATAN2($n, N2), 6)',
        'PI()',
        'ROUND(LN($n), 6)',
        'ROUND(LOG($n), 6)',
        'ROUND(EXP(N2), 6)',
        'LEN($t)',
        'FIND($t, $t)',
        'FIND($t, $t, $n)',
        'VALUE(T1)',
        'VALUE(TEXT(N1))',
        'ASCII($t)',
        'YEAR($d)',
        'MONTH($d)',
        'DAY($d)',
        'WEEKDAY($d)',
        'DAYOFYEAR($d)',
        'ISOWEEK($d)',
        'ISOYEAR($z)',
        'HOUR($h)',
        'MINUTE($h)',
        'SECOND($h)',
        'MILLISECOND($h)',
        '($d - $d)',
        '($z - $z)',
        '($h - $h)',
        'UNIXTIMESTAMP($d)',
        'UNIXTIMESTAMP($z)',
        'IF($b, $n, $n)',
        'IFS($b, $n, $b, $n, $n)',
        'CASE($n, $n, $n, $n, $n, $n)',
        'CASE($t, $t, $n, $n)',
        'CASE(K1, "Won", $n, "", $n, $n)',
        'BLANKVALUE($n, $n)',
        'NULLVALUE($n, $n)',
        'PICKLISTCOUNT(M1)',
        'DISTANCE(GEOLOCATION($n, $n), GEOLOCATION(1, 2), "km")'
    ],
    text: [
        '($t & $t)',
        '($t + $t)',
        '$t & $t & $t',
        'LEFT($t, $n)',
        'RIGHT($t, $n)',
        'MID($t, $n, $n)',
        'UPPER($t)',
        'LOWER($t, "tr")',
        'IMAGE($t, $t, 10, N2)',
        'LOWER($t)',
        'TRIM($t)',
        'REVERSE($t)',
        'INITCAP($t)',
        'LPAD($t, N2, $t)',
        'RPAD($t, 8)',
        'SUBSTITUTE($t, $t, $t)',
        'TEXT(ROUND($n, 2))',
        'TEXT($d)',
        'TEXT($z)',
        'TEXT($h)',
        'CHR(65)',
        'BR()',
        'IF($b, $t, $t)',
        'CASE($n, $n, $t, $t)',
        'CASE($d, $d, $t, $d, $t, $t)',
        'BLANKVALUE($t, $t)',
        'NULLVALUE($t, $t)',
        'CASESAFEID(I1)',
        'URLENCODE($t)',
        'HYPERLINK($t, $t)',
        'FORMATDURATION(N1 * 61)',
        'FORMATDURATION(N1 * 8000, $b)',
        'FORMATDURATION($z, $z)'
    ],
    boolean: [
        '($n = $n)',
        '($n <> $n)',
        '($n < $n)',
        '($n >= $n)',
        '($t = $t)',
        '($t != $t)',
        '($t < $t)',
        '($d = $d)',
        '($d > $d)',
        '($z <= $z)',
        '($h < $h)',
        '($b = $b)',
        'NOT($b)',
        '($b && $b)',
        '($b || $b)',
        'AND($b, $b, $b)',
        'OR($b, $b)',
        'ISBLANK($n)',
        'ISPICKVAL(K1, "Open")',
        'INCLUDES(M1, "Blue")',
        'ISBLANK($t)',
        'ISBLANK($d)',
        'ISBLANK(K1)',
        'ISNULL($n)',
        'ISNULL($t)',
        'ISNUMBER($t)',
        'CONTAINS($t, $t)',
        'BEGINS($t, $t)',
        'CONTAINS($t, "b")',
        'IF($b, $b, $b)',
        'REGEX($t, "[a-z ]+")',
        'ISNUMBER(TEXT($n))',
        '($n = NULL)',
        'IF($b, NULL, $b)'
    ],
    date: [
        '($d + N2)',
        '(TODAY() - N2)',
        '($d - $n / 10)',
        '(N2 + $d)',
        'ADDMONTHS($d, N2)',
        'DATEVALUE($z)',
        'DATEVALUE(TEXT($d))',
        'DATEVALUE($t)',
        'DATE(YEAR($d), 2, DAY($d))',
        'IF($b, $d, $d)',
        'BLANKVALUE($d, $d)',
        'CASE($n, $n, $d, $d)',
        'DATE(2000 + N2, $n, 1)'
    ],
    datetime: [
        '($z + N2)',
        '(NOW() - N2)',
        '($z - N2 / 8)',
        'DATETIMEVALUE($d)',
        'DATETIMEVALUE($t)',
        'DATETIMEVALUE(TEXT($z))',
        'IF($b, $z, $z)',
        'BLANKVALUE($z, $z)',
        'ADDMONTHS($z, N2)',
        'FROMUNIXTIME(N2 * 86401)'
    ],
    time: [
        'TIMEVALUE($z)',
        '(TIMENOW() + N2)',
        'TIMEVALUE($t)',
        '($h + N2 * 3600000)',
        '($h - 60000)',
        'IF($b, $h, $h)',
        'BLANKVALUE($h, $h)'
    ]
};

const KIND_OF: Readonly<Record<string, Kind>> = {
    n: 'number',
    t: 'text',
    b: 'boolean',
    d: 'date',
    z: 'datetime',
    h: 'time'
};
/** All that formulas are made of, as text. */
export const ALL_SHAPES: readonly string[] = Object.values(SHAPES).flat();

export const KINDS: readonly Kind[] = Object.values(KIND_OF);

/** A formula of a kind, at most so deep. */
export function randomFormula(kind: Kind, depth: number): Source {
    const leaf = fc.oneof(...LEAVES[kind]);
    if (depth === 0) {
        return leaf;
    }
    const shaped = fc.constantFrom(...SHAPES[kind]).chain((shape) => {
        const holes = [...shape.matchAll(/\$([ntbdzh])/g)].map(([, letter]) =>
            randomFormula(KIND_OF[letter as string] as Kind, depth - 1)
        );
        return fc
            .tuple(...holes)
            .map((fillings) =>
                shape.split(/\$[ntbdzh]/).reduce((source, piece, index) => source + fillings[index - 1] + piece)
            );
    });
    return fc.oneof({ arbitrary: leaf, weight: 1 }, { arbitrary: shaped, weight: 4 });
}
