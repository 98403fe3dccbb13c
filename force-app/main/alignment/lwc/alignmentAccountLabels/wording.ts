import adviceS01 from '@salesforce/label/c.Team_Advice_S01';
import adviceS02 from '@salesforce/label/c.Team_Advice_S02';
import adviceS03 from '@salesforce/label/c.Team_Advice_S03';
import adviceS04 from '@salesforce/label/c.Team_Advice_S04';
import adviceS05 from '@salesforce/label/c.Team_Advice_S05';
import adviceS06 from '@salesforce/label/c.Team_Advice_S06';
import adviceS07 from '@salesforce/label/c.Team_Advice_S07';
import adviceS08 from '@salesforce/label/c.Team_Advice_S08';
import adviceS09 from '@salesforce/label/c.Team_Advice_S09';
import adviceS10 from '@salesforce/label/c.Team_Advice_S10';
import adviceS11 from '@salesforce/label/c.Team_Advice_S11';
import adviceS12 from '@salesforce/label/c.Team_Advice_S12';
import adviceS13 from '@salesforce/label/c.Team_Advice_S13';
import adviceS14 from '@salesforce/label/c.Team_Advice_S14';
import adviceS15 from '@salesforce/label/c.Team_Advice_S15';
import adviceS16 from '@salesforce/label/c.Team_Advice_S16';
import adviceS17 from '@salesforce/label/c.Team_Advice_S17';
import adviceS18 from '@salesforce/label/c.Team_Advice_S18';
import adviceS19 from '@salesforce/label/c.Team_Advice_S19';
import adviceS20 from '@salesforce/label/c.Team_Advice_S20';

/** By key of the statement, in lower case. */
export const adviceTexts: Readonly<Record<string, string>> = Object.freeze({
    s01: adviceS01,
    s02: adviceS02,
    s03: adviceS03,
    s04: adviceS04,
    s05: adviceS05,
    s06: adviceS06,
    s07: adviceS07,
    s08: adviceS08,
    s09: adviceS09,
    s10: adviceS10,
    s11: adviceS11,
    s12: adviceS12,
    s13: adviceS13,
    s14: adviceS14,
    s15: adviceS15,
    s16: adviceS16,
    s17: adviceS17,
    s18: adviceS18,
    s19: adviceS19,
    s20: adviceS20
});
