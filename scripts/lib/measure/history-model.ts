// The page's own rules. They import each other as the platform resolves it, which Node has to be told first.
import '../package/package-models.ts';

export type {
    ObjectFigures,
    PastChange,
    RecordPast,
    StationFigures
} from '../../../force-app/main/funnel/lwc/funnelHistoryModel/funnelHistoryModel.ts';

export const { HistoryTally, leadChanges, pastAt, pathAt, pathOf, Places } =
    await import('../../../force-app/main/funnel/lwc/funnelHistoryModel/funnelHistoryModel.ts');
