/** The package's own rules of publishing and of criteria, as its pages use them. */
import '../package/package-models.ts';

export const {
    compileDefinitions,
    compileStages,
    comparisonsOf,
    customName,
    definitionField,
    definitionKey,
    definitionSource,
    enforcedStatuses,
    enforcementKey,
    enforcementSource,
    isPublished,
    publishablesOf,
    STAGE_FIELDS,
    STAGED_OBJECTS,
    STANDINGS,
    stageKey,
    stageSource
} = await import('../../../force-app/main/funnel/lwc/publishModel/publishModel.ts');

export const { splitValues } = await import('../../../force-app/main/shared/lwc/criteriaModel/criteriaModel.ts');

export type {
    Comparison,
    Compiled,
    DefinitionFacts,
    FormulaField,
    Note,
    Publication,
    PublicationKind,
    StagedObject,
    StageFacts
} from '../../../force-app/main/funnel/lwc/publishModel/publishTypes.ts';
export type {
    CriteriaField,
    CriteriaFieldType
} from '../../../force-app/main/shared/lwc/criteriaModel/criteriaTypes.ts';
