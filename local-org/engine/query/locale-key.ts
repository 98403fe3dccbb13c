/** SQL function that turns a text into a key whose order is that of a locale's alphabet. */
export const LOCALE_KEY = 'locale_key';

/**
 * Whether people of a locale sort in an order of their own. For English ones the platform goes by the characters alone, and
 * so does the database, through its indices.
 */
export const hasOwnOrder = (locale: string): boolean => !/^en\b/i.test(locale);

/** Two letters that are written as one. */
const LIGATURES: Readonly<Record<string, string>> = { ß: 'ss', ẞ: 'ss', æ: 'ae', Æ: 'ae', œ: 'oe', Œ: 'oe' };

/** Letters and signs of the European alphabets; others follow them by their characters. */
const LAST_RANKED = 0x52f;
const FIRST_RANK = 0x20;

interface Alphabet {
    /** Place of each character: by letter, then by accent and case. */
    readonly letters: ReadonlyMap<string, string>;
    readonly variants: ReadonlyMap<string, string>;
    readonly ligatures: ReadonlyMap<string, string>;
}

const alphabets = new Map<string, Alphabet>();

/** The order of letters is asked of Intl once a locale. */
function alphabetOf(locale: string): Alphabet {
    let alphabet = alphabets.get(locale);
    if (!alphabet) {
        alphabet = makeAlphabet(locale);
        alphabets.set(locale, alphabet);
    }
    return alphabet;
}

function makeAlphabet(locale: string): Alphabet {
    const byLetter = new Intl.Collator(locale, { sensitivity: 'base' });
    const characters = Array.from({ length: LAST_RANKED + 1 - FIRST_RANK }, (_, index) =>
        String.fromCharCode(index + FIRST_RANK)
    ).sort(new Intl.Collator(locale).compare);
    const letters = new Map<string, string>();
    const variants = new Map<string, string>();
    let rank = FIRST_RANK;
    characters.forEach((character, index) => {
        const before = characters[index - 1];
        if (before !== undefined && byLetter.compare(before, character) !== 0) {
            rank++;
        }
        letters.set(character, String.fromCharCode(rank));
        variants.set(character, String.fromCharCode(index + FIRST_RANK));
    });
    const ligatures = Object.entries(LIGATURES).filter(([one, two]) => byLetter.compare(one, two) === 0);
    return { letters, variants, ligatures: new Map(ligatures) };
}

/** First all letters, then, where they are the same, accents and case. */
export function localeKey(text: string, locale: string): string {
    const { letters, variants, ligatures } = alphabetOf(locale);
    let first = '';
    let second = '';
    for (const written of text.normalize('NFC')) {
        for (const character of ligatures.get(written) ?? written) {
            first += letters.get(character) ?? character;
        }
        second += variants.get(written) ?? written;
    }
    return `${first}\u0001${second}`;
}
