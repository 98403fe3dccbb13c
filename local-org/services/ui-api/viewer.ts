import type { Caller } from '../caller.ts';
import { userInfo } from '../auth/identity.ts';
import type { Display } from './display-value.ts';

/** How this person sees values. */
export function displayOf(caller: Caller): Display {
    const { locale, timeZone } = userInfo(caller.org, caller.userId);
    const row = caller.org.database.prepare('SELECT * FROM "Organization" LIMIT 1').get();
    const currency = row?.DefaultCurrencyIsoCode ?? row?.DefaultCurrencyIsoCodeFormatted;
    return { locale: locale.replaceAll('_', '-'), timeZone, currency: typeof currency === 'string' ? currency : 'USD' };
}
