import { DATE_FUNCTIONS } from './dates.ts';
import type { FunctionDef } from './definition.ts';
import { LINK_FUNCTIONS } from './links.ts';
import { LOCATION_FUNCTIONS } from './location.ts';
import { LOGIC_FUNCTIONS } from './logic.ts';
import { MATH_FUNCTIONS } from './math.ts';
import { RECORD_FUNCTIONS } from './record.ts';
import { TEXT_FUNCTIONS } from './text.ts';

/** Every function that formulas may call, by upper-case name. */
export const FUNCTIONS: ReadonlyMap<string, FunctionDef> = new Map(
    [
        LOGIC_FUNCTIONS,
        MATH_FUNCTIONS,
        TEXT_FUNCTIONS,
        DATE_FUNCTIONS,
        RECORD_FUNCTIONS,
        LINK_FUNCTIONS,
        LOCATION_FUNCTIONS
    ]
        .flat()
        .map((definition) => [definition.name, definition])
);

/** Functions that the platform has and this org does not: they need what is not here (currencies, sessions, Einstein, Visualforce). */
export const NOT_IMITATED: ReadonlySet<string> = new Set([
    'CURRENCYRATE',
    'GETRECORDIDS',
    'GETSESSIONID',
    'HTMLENCODE',
    'IMAGEPROXYURL',
    'INCLUDE',
    'JSENCODE',
    'JSINHTMLENCODE',
    'JUNCTIONIDLIST',
    'LINKTO',
    'PARENTGROUPVAL',
    'PREDICT',
    'PREVGROUPVAL',
    'REQUIRESCRIPT',
    'URLFOR'
]);
