import { funnelLabels as labels } from 'c/funnelLabels';
import type { CustomerData } from 'c/funnelData';
import { standingOf } from 'c/funnelCustomerModel';
import type { StageRow } from 'c/funnelStageTable';
import type { Fact } from 'c/funnelFacts';
import type { Funnel, Place } from 'c/funnelModel';
import { customerFacts } from './customerFacts';
import { placesOf, rowsOf } from './rows';
import type { CustomerPlaces } from './rows';

export interface Notice {
    readonly heading: string;
    readonly text: string;
}

/** A customer in the funnel, ready to be drawn. */
export interface CustomerDrawing {
    readonly funnel: Funnel;
    readonly place: Place | undefined;
    readonly placeStageId: string | undefined;
    readonly hasLeft: boolean;
    readonly visitedStageIds: ReadonlySet<string>;
    readonly facts: readonly Fact[];
    /** Why there is no place; undefined: there is one. */
    readonly nothing: Notice | undefined;
    /** Undefined: on a contact nothing else stands anywhere. */
    readonly rows: readonly StageRow[] | undefined;
    /** What the rows count, record by record. */
    readonly places: CustomerPlaces;
    readonly note: string;
}

/** @returns undefined: the funnel can be drawn, or is still on its way */
export function noticeFor(object: string | undefined, data: CustomerData | undefined): Notice | undefined {
    if (object !== 'Account' && object !== 'Contact') {
        return { heading: labels.onlyAccounts, text: labels.onlyAccountsText };
    }
    if (!data) {
        return undefined;
    }
    if (!data.funnel) {
        return { heading: labels.noAccess, text: labels.noAccessText };
    }
    if (!data.record) {
        return { heading: labels.noRecord, text: labels.noRecordText };
    }
    return data.funnel.stages.length === 0 ? { heading: labels.noStages, text: labels.noStagesText } : undefined;
}

export function drawingOf(object: 'Account' | 'Contact', data: CustomerData, now: string): CustomerDrawing | undefined {
    const { funnel, record } = data;
    if (!funnel || !record) {
        return undefined;
    }
    const standing = standingOf(funnel, object, record.customer);
    const { place, journey } = standing;
    const placeStageId = place?.kind === 'stage' ? place.stage.id : journey?.leftFrom?.id;
    const places = placesOf(funnel, data);
    return {
        funnel,
        place,
        places,
        placeStageId,
        hasLeft: place?.kind === 'left',
        visitedStageIds: journey?.visitedStageIds ?? new Set(),
        facts: customerFacts(standing, data.isComplete, now),
        nothing: place ? undefined : nothingKnown(object),
        rows: object === 'Account' ? rowsOf(funnel, places, placeStageId) : undefined,
        note: data.isComplete ? labels.standsHereNote : `${labels.standsHereNote} ${labels.notAll}`
    };
}

function nothingKnown(object: 'Account' | 'Contact'): Notice {
    return { heading: labels.noPlace, text: object === 'Account' ? labels.noPlaceAccount : labels.noPlaceContact };
}
