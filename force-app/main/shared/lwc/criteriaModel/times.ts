/** Times of day as the platform gives them: HH:MM:SS.mmmZ, no zone meant. */

/** @param text `8:30`, `08:30:15`, `08:30:15.250Z`; @returns undefined: no time of day */
export function storedTime(text: string): string | undefined {
    const parts = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?Z?$/.exec(text.trim());
    const [, hour = '', minute = '', second = '0', fraction = ''] = parts ?? [];
    if (!parts || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) {
        return undefined;
    }
    return `${hour.padStart(2, '0')}:${minute}:${second.padStart(2, '0')}.${fraction.padEnd(3, '0')}Z`;
}

export const millisecondsOf = (time: string): number => Date.parse(`1970-01-01T${time}`);

/** @param milliseconds since midnight, taken into the day */
export const timeAt = (milliseconds: number): string =>
    new Date(Math.min(Math.max(milliseconds, 0), 86_399_999)).toISOString().slice(11);
