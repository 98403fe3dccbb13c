/**
 * Publishing: mappings, owners and agreed definitions as native formula fields, which reports, list views and rules can use. What
 * the fields were made from is kept with them, so that a page can say when they are behind. No screen, no data access.
 */
export { comparisonsOf, isPublished } from './comparison';
export {
    definitionKey,
    definitionSource,
    differencesBetween,
    enforcedStatuses,
    enforcementKey,
    enforcementSource,
    publishablesOf,
    SOURCE_FIELDS,
    STAGED_OBJECTS,
    stageKey,
    stageSource
} from './sources';
export { compileStages, STAGE_FIELDS, STANDINGS } from './stageFields';
export { compileDefinitions, definitionField } from './definitionFields';
export { compiledSize, customName, LARGEST_COMPILED, LONGEST_FORMULA } from './formulaText';
export type * from './publishTypes';
