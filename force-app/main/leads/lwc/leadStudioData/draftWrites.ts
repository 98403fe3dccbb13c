import CRITERION from '@salesforce/schema/Lead_Criterion__c';
import CRITERION_KEY from '@salesforce/schema/Lead_Criterion__c.Criterion_Key__c';
import FIELD from '@salesforce/schema/Lead_Criterion__c.Field__c';
import OF_DEFINITION from '@salesforce/schema/Lead_Criterion__c.Lead_Definition__c';
import OPERATOR from '@salesforce/schema/Lead_Criterion__c.Operator__c';
import POSITION from '@salesforce/schema/Lead_Criterion__c.Position__c';
import VALUE from '@salesforce/schema/Lead_Criterion__c.Value__c';
import DEFINITION from '@salesforce/schema/Lead_Definition__c';
import ACCEPTANCE_HOURS from '@salesforce/schema/Lead_Definition__c.Acceptance_Hours__c';
import STAGE from '@salesforce/schema/Lead_Definition__c.Admits_To_Stage__c';
import CHANGE_NOTE from '@salesforce/schema/Lead_Definition__c.Change_Note__c';
import KEY from '@salesforce/schema/Lead_Definition__c.Definition_Key__c';
import FILTER_LOGIC from '@salesforce/schema/Lead_Definition__c.Filter_Logic__c';
import MEANING from '@salesforce/schema/Lead_Definition__c.Meaning__c';
import NEXT_STEP from '@salesforce/schema/Lead_Definition__c.Next_Step__c';
import NEXT_STEP_OWNER from '@salesforce/schema/Lead_Definition__c.Next_Step_Owner__c';
import RESPONSE_HOURS from '@salesforce/schema/Lead_Definition__c.Response_Hours__c';
import REVISION from '@salesforce/schema/Lead_Definition__c.Revision__c';
import STATUS from '@salesforce/schema/Lead_Definition__c.Status__c';
import VERSION from '@salesforce/schema/Lead_Definition__c.Version__c';
import VERSION_KEY from '@salesforce/schema/Lead_Definition__c.Version_Key__c';
import CALENDAR from '@salesforce/schema/Lead_Definition__c.Working_Calendar__c';
import { sameCriterion } from 'c/leadStudioModel';
import type { Draft, DraftCriterion, StoredVersion } from 'c/leadStudioModel';
import { idOf } from 'c/saveRecordsData';
import type { Fields, Write } from 'c/saveRecordsData';

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

const numberOrNull = (text: string): number | null => (text.trim() === '' ? null : Number(text));

const contentFields = (draft: Draft): Fields => ({
    Name: draft.name.trim(),
    [MEANING.fieldApiName]: orNull(draft.meaning),
    [CHANGE_NOTE.fieldApiName]: orNull(draft.changeNote),
    [FILTER_LOGIC.fieldApiName]: orNull(draft.filterLogic),
    [STAGE.fieldApiName]: orNull(draft.stageId),
    [RESPONSE_HOURS.fieldApiName]: numberOrNull(draft.responseHours),
    [ACCEPTANCE_HOURS.fieldApiName]: numberOrNull(draft.acceptanceHours),
    [CALENDAR.fieldApiName]: orNull(draft.calendarId),
    [NEXT_STEP.fieldApiName]: orNull(draft.nextStep),
    [NEXT_STEP_OWNER.fieldApiName]: orNull(draft.nextStepOwner)
});

const criterionFields = ({ field, operator, values }: DraftCriterion): Fields => ({
    [FIELD.fieldApiName]: field,
    [OPERATOR.fieldApiName]: operator,
    [VALUE.fieldApiName]: orNull(values.join('; '))
});

const createCriterion = (definition: string, versionKey: string, criterion: DraftCriterion, index: number): Write => ({
    kind: 'create',
    object: CRITERION.objectApiName,
    fields: {
        ...criterionFields(criterion),
        [OF_DEFINITION.fieldApiName]: definition,
        [POSITION.fieldApiName]: index + 1,
        [CRITERION_KEY.fieldApiName]: `${versionKey}.${index + 1}`
    }
});

/** Twelve letters and digits that no other save has. */
function newMark(): string {
    const bytes = crypto.getRandomValues(new Uint32Array(3));
    return [...bytes].map((part) => part.toString(36).padStart(7, '0').slice(-4)).join('');
}

/** The mark of the next save of a draft, after that of the last: the org takes no save that does not follow the last one. */
const nextRevision = (revision: string): string => `${revision.slice(-12).padStart(12, '0')}>${newMark()}`;

/** The saves of an edited draft, to be made all or none: criteria keep their places, so that history tells what changed. */
export function draftWrites(
    { id, key, version, revision, content, criterionIds }: StoredVersion,
    draft: Draft
): Write[] {
    const versionKey = `${key}.${version}`;
    const kept = Math.min(criterionIds.length, draft.criteria.length);
    const gone = criterionIds.slice(kept).map((criterionId): Write => ({
        kind: 'delete',
        object: CRITERION.objectApiName,
        id: criterionId
    }));
    const written = draft.criteria.flatMap((criterion, index): Write[] => {
        const criterionId = criterionIds[index];
        if (criterionId === undefined) {
            return [createCriterion(id, versionKey, criterion, index)];
        }
        return sameCriterion(criterion, content.criteria[index])
            ? []
            : [
                  {
                      kind: 'update',
                      object: CRITERION.objectApiName,
                      id: criterionId,
                      fields: criterionFields(criterion)
                  }
              ];
    });
    const fields = { ...contentFields(draft), [REVISION.fieldApiName]: nextRevision(revision) };
    return [{ kind: 'update', object: DEFINITION.objectApiName, id, fields }, ...gone, ...written];
}

/** The saves of a version that is new, all or none. */
export function newVersionWrites(key: string, version: number, draft: Draft): Write[] {
    const versionKey = `${key}.${version}`;
    const fields = {
        ...contentFields(draft),
        [KEY.fieldApiName]: key,
        [VERSION.fieldApiName]: version,
        [VERSION_KEY.fieldApiName]: versionKey,
        [STATUS.fieldApiName]: 'Draft',
        [REVISION.fieldApiName]: nextRevision('')
    };
    return [
        { kind: 'create', object: DEFINITION.objectApiName, fields },
        ...draft.criteria.map((criterion, index) => createCriterion(idOf(0), versionKey, criterion, index))
    ];
}
