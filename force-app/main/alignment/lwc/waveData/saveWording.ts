import WORDING from '@salesforce/schema/Alignment_Wording__c';
import FROZEN from '@salesforce/schema/Alignment_Wording__c.Is_Frozen__c';
import KEY from '@salesforce/schema/Alignment_Wording__c.Key__c';
import NAME from '@salesforce/schema/Alignment_Wording__c.Name';
import S01 from '@salesforce/schema/Alignment_Wording__c.S01__c';
import S02 from '@salesforce/schema/Alignment_Wording__c.S02__c';
import S03 from '@salesforce/schema/Alignment_Wording__c.S03__c';
import S04 from '@salesforce/schema/Alignment_Wording__c.S04__c';
import S05 from '@salesforce/schema/Alignment_Wording__c.S05__c';
import S06 from '@salesforce/schema/Alignment_Wording__c.S06__c';
import S07 from '@salesforce/schema/Alignment_Wording__c.S07__c';
import S08 from '@salesforce/schema/Alignment_Wording__c.S08__c';
import S09 from '@salesforce/schema/Alignment_Wording__c.S09__c';
import S10 from '@salesforce/schema/Alignment_Wording__c.S10__c';
import S11 from '@salesforce/schema/Alignment_Wording__c.S11__c';
import S12 from '@salesforce/schema/Alignment_Wording__c.S12__c';
import S13 from '@salesforce/schema/Alignment_Wording__c.S13__c';
import S14 from '@salesforce/schema/Alignment_Wording__c.S14__c';
import S15 from '@salesforce/schema/Alignment_Wording__c.S15__c';
import S16 from '@salesforce/schema/Alignment_Wording__c.S16__c';
import S17 from '@salesforce/schema/Alignment_Wording__c.S17__c';
import S18 from '@salesforce/schema/Alignment_Wording__c.S18__c';
import S19 from '@salesforce/schema/Alignment_Wording__c.S19__c';
import S20 from '@salesforce/schema/Alignment_Wording__c.S20__c';
import { createRecord, updateRecord } from 'lightning/uiRecordApi';
import { seedOf } from 'c/significanceModel';
import { STATEMENTS } from 'c/surveyModel';
import type { Wording } from './waves';

const FIELDS = [S01, S02, S03, S04, S05, S06, S07, S08, S09, S10, S11, S12, S13, S14, S15, S16, S17, S18, S19, S20];

/** From here on the words cannot change, whoever tries. */
export async function freezeWording({ id, isFrozen }: Wording): Promise<void> {
    if (!isFrozen) {
        await updateRecord({ fields: { Id: id, [FROZEN.fieldApiName]: true } });
    }
}

/**
 * Freezes the words that the package has now, in the language of this person: the wave keeps them, whatever a later version
 * says. Words that were frozen before are taken again.
 * @param texts by key of the statement
 * @returns id of the wording
 */
export async function freezePackageWording(
    name: string,
    texts: Readonly<Record<string, string>>,
    wordings: readonly Wording[]
): Promise<string> {
    const words = STATEMENTS.map(({ key }) => texts[key] ?? '');
    const key = `package-${seedOf(words.join('\n')).toString(36)}`;
    const known = wordings.find((wording) => wording.key === key);
    if (known) {
        await freezeWording(known);
        return known.id;
    }
    const created = await createRecord({
        apiName: WORDING.objectApiName,
        fields: {
            [NAME.fieldApiName]: name,
            [KEY.fieldApiName]: key,
            [FROZEN.fieldApiName]: true,
            ...Object.fromEntries(FIELDS.map(({ fieldApiName }, index) => [fieldApiName, words[index]]))
        }
    });
    return created.id;
}
