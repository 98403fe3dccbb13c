import '../package/package-models.ts';

/** The model that the page closes waves with. */
export const { groupsOf, isWorthWriting, keyOf, keysOf, resultRow, scoreWave, statementRows } =
    await import('../../../force-app/main/alignment/lwc/closingModel/closingModel.ts');
export type {
    Answered,
    Asked,
    EarlierWave,
    GroupResult,
    Wave
} from '../../../force-app/main/alignment/lwc/closingModel/closingModel.ts';
