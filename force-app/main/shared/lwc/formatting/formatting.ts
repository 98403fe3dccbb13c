/** Dates, ages, numbers and plurals in the language and time zone of the person. */
import LOCALE from '@salesforce/i18n/locale';
import LANGUAGE from '@salesforce/i18n/lang';
import CURRENCY from '@salesforce/i18n/currency';
import TIME_ZONE from '@salesforce/i18n/timeZone';
import { sharedLabels } from 'c/sharedLabels';

const dates = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', timeZone: TIME_ZONE });
// a day without a time is the same day everywhere
const wholeDays = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', timeZone: 'UTC' });
const times = new Intl.DateTimeFormat(LOCALE, { timeStyle: 'short', timeZone: 'UTC' });
const numbers = new Intl.NumberFormat(LOCALE);
const amounts = new Intl.NumberFormat(LOCALE, { style: 'currency', currency: CURRENCY, maximumFractionDigits: 0 });
const pluralRules = new Intl.PluralRules(LANGUAGE);

/** Wordings by plural category; a language without a category of its own uses `other`. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** Puts values into a label's {0}, {1}, … */
export function fill(template: string, ...values: readonly (string | number)[]): string {
    return template.replace(/\{(\d+)\}/g, (placeholder, index: string) => {
        const value = values[Number(index)];
        return value === undefined ? placeholder : String(value);
    });
}

/** The wording for a count, with the count in its {0}. */
export function plural(count: number, forms: PluralForms): string {
    return fill(forms[pluralRules.select(count)] ?? forms.other, numbers.format(count));
}

/** @param iso a date (the same day everywhere), or a date and time (the person's day), as the platform gives it */
export function formatDate(iso: string): string {
    return (iso.length === 10 ? wholeDays : dates).format(new Date(iso));
}

/** @param time of day as the platform gives it: HH:MM:SS.mmmZ, no zone meant */
export function formatTime(time: string): string {
    return times.format(new Date(`1970-01-01T${time}`));
}

export function formatNumber(value: number): string {
    return numbers.format(value);
}

/** @param value in the person's currency; shown without cents */
export function formatAmount(value: number): string {
    return amounts.format(value);
}

/** A length of time in whole days: "today", "1 day", "34 days". */
export function formatDays(days: number): string {
    return days === 0 ? sharedLabels.today : plural(days, { one: sharedLabels.dayOne, other: sharedLabels.dayOther });
}

/** With exactly so many decimals, so that numbers below each other can be compared. */
export function formatDecimal(value: number, digits: number): string {
    return new Intl.NumberFormat(LOCALE, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
        value
    );
}
