import s01 from '@salesforce/label/c.Alignment_S01';
import s02 from '@salesforce/label/c.Alignment_S02';
import s03 from '@salesforce/label/c.Alignment_S03';
import s04 from '@salesforce/label/c.Alignment_S04';
import s05 from '@salesforce/label/c.Alignment_S05';
import s06 from '@salesforce/label/c.Alignment_S06';
import s07 from '@salesforce/label/c.Alignment_S07';
import s08 from '@salesforce/label/c.Alignment_S08';
import s09 from '@salesforce/label/c.Alignment_S09';
import s10 from '@salesforce/label/c.Alignment_S10';
import s11 from '@salesforce/label/c.Alignment_S11';
import s12 from '@salesforce/label/c.Alignment_S12';
import s13 from '@salesforce/label/c.Alignment_S13';
import s14 from '@salesforce/label/c.Alignment_S14';
import s15 from '@salesforce/label/c.Alignment_S15';
import s16 from '@salesforce/label/c.Alignment_S16';
import s17 from '@salesforce/label/c.Alignment_S17';
import s18 from '@salesforce/label/c.Alignment_S18';
import s19 from '@salesforce/label/c.Alignment_S19';
import s20 from '@salesforce/label/c.Alignment_S20';
import rating1 from '@salesforce/label/c.Alignment_Rating_1';
import rating2 from '@salesforce/label/c.Alignment_Rating_2';
import rating3 from '@salesforce/label/c.Alignment_Rating_3';
import rating4 from '@salesforce/label/c.Alignment_Rating_4';
import rating5 from '@salesforce/label/c.Alignment_Rating_5';
import themeKeyAccounts from '@salesforce/label/c.Alignment_Theme_Key_Accounts';
import themePlanning from '@salesforce/label/c.Alignment_Theme_Planning';
import themeProcess from '@salesforce/label/c.Alignment_Theme_Process';
import themeStructure from '@salesforce/label/c.Alignment_Theme_Structure';
import themeTrust from '@salesforce/label/c.Alignment_Theme_Trust';

/** By key of the statement. */
export const statementTexts: Readonly<Record<string, string>> = Object.freeze({
    S01: s01,
    S02: s02,
    S03: s03,
    S04: s04,
    S05: s05,
    S06: s06,
    S07: s07,
    S08: s08,
    S09: s09,
    S10: s10,
    S11: s11,
    S12: s12,
    S13: s13,
    S14: s14,
    S15: s15,
    S16: s16,
    S17: s17,
    S18: s18,
    S19: s19,
    S20: s20
});

/** What each rating from 1 to 5 says. */
export const ratingTexts: readonly string[] = [rating1, rating2, rating3, rating4, rating5];

/** By theme of the model. */
export const themeTexts = Object.freeze({
    keyAccounts: themeKeyAccounts,
    planning: themePlanning,
    process: themeProcess,
    structure: themeStructure,
    trust: themeTrust
});
