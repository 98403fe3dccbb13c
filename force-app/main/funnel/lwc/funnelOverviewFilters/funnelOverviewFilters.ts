import { LightningElement, api, wire } from 'lwc';
import LEAD from '@salesforce/schema/Lead';
import OPPORTUNITY from '@salesforce/schema/Opportunity';
import USER_ID from '@salesforce/user/Id';
import { getObjectInfos } from 'lightning/uiObjectInfoApi';
import { fill } from 'c/formatting';
import { funnelLabels } from 'c/funnelLabels';
import { EVERYTHING, typeOf } from 'c/funnelOverviewData';
import type { OverviewChoice } from 'c/funnelOverviewData';
import { overviewLabels } from 'c/funnelOverviewLabels';
import { ALL, OTHER, OWNERS, PERIODS, recordTypesIn, withAll } from './choices';
import type { ObjectInfos, Option } from './choices';

export type { Measure, Option } from './choices';

/** Whose records, from when and of which kind. Fires `choice` with an OverviewChoice. */
export default class FunnelOverviewFilters extends LightningElement {
    /** Industries that accounts have. */
    @api segments: readonly Option[] = [];

    labels = funnelLabels;
    words = overviewLabels;
    periods = PERIODS;
    owners = OWNERS;
    objects = [LEAD, OPPORTUNITY];
    choice: OverviewChoice = EVERYTHING;
    /** What the filters show. */
    shown: Record<string, string> = { period: 'ALL', ownerId: ALL, industry: ALL, recordType: ALL };
    infos: ObjectInfos | undefined;

    @wire(getObjectInfos, { objectApiNames: '$objects' })
    wiredInfos({ data }: { data?: ObjectInfos }): void {
        this.infos = data;
    }

    get industries(): readonly Option[] {
        return withAll(funnelLabels.segmentAll, this.segments);
    }

    get recordTypes(): readonly Option[] {
        const types = recordTypesIn(this.infos);
        return types.length > 0 ? withAll(overviewLabels.recordTypeAll, types) : [];
    }

    get isOtherOwner(): boolean {
        return this.shown.ownerId === OTHER;
    }

    get note(): string {
        const { object } = typeOf(this.choice);
        const noun = { Lead: funnelLabels.columnLeads, Opportunity: funnelLabels.columnDeals }[object];
        return noun ? fill(overviewLabels.recordTypeOnly, noun) : '';
    }

    handleFilter(event: CustomEvent<{ value: string }>): void {
        const name = (event.target as HTMLElement).dataset.filter as keyof OverviewChoice;
        const { value } = event.detail;
        this.shown = { ...this.shown, [name]: value };
        if (name === 'ownerId') {
            // somebody else is nobody yet
            this.choose({ ownerId: value === 'ME' ? USER_ID : '' });
        } else {
            this.choose({ [name]: value === ALL ? '' : value });
        }
    }

    handleOwner(event: CustomEvent<{ recordId: string | null }>): void {
        this.choose({ ownerId: event.detail.recordId ?? '' });
    }

    choose(part: Partial<OverviewChoice>): void {
        this.choice = { ...this.choice, ...part };
        this.dispatchEvent(new CustomEvent('choice', { detail: this.choice }));
    }
}
