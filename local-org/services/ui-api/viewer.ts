import type { Caller } from '../caller.ts';
import { userInfo } from '../auth/identity.ts';
import type { Display } from './display-value.ts';

/** How this person sees values. */
export function displayOf(caller: Caller): Display {
    const { locale, timeZone } = userInfo(caller.org, caller.userId);
    const row = caller.org.database.prepare('SELECT * FROM "Organization" LIMIT 1').get();
    const currency = row?.DefaultCurrencyIsoCode ?? row?.DefaultCurrencyIsoCodeFormatted;
    return {
        locale: known('en-US', locale.replaceAll('_', '-'), (name) => new Intl.NumberFormat(name)),
        timeZone: known('UTC', timeZone, (name) => new Intl.DateTimeFormat('en-US', { timeZone: name })),
        currency: typeof currency === 'string' ? currency : 'USD'
    };
}

const usable = new Map<string, boolean>();

/** A locale or time zone that this runtime does not know is replaced, rather than failing every read of the person. */
function known(instead: string, name: string, tryIt: (name: string) => unknown): string {
    let isUsable = usable.get(name);
    if (isUsable === undefined) {
        try {
            tryIt(name);
            isUsable = true;
        } catch {
            isUsable = false;
        }
        usable.set(name, isUsable);
    }
    return isUsable ? name : instead;
}
