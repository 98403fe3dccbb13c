import { LightningElement, api } from 'lwc';
import type { LeadRecord } from 'c/leadStandardData';
import type { DefinitionStanding } from 'c/leadStandardModel';
import { viewOf } from './standardView';
import type { StandardView } from './standardView';

/** One definition in force, and how a lead stands to it. */
export default class LeadStandard extends LightningElement {
    @api standing!: DefinitionStanding;
    @api record!: LeadRecord;
    /** What people call a field of leads, by its API name. */
    @api fieldLabels: Readonly<Record<string, string>> = {};

    get name(): string {
        return this.standing.definition.name;
    }

    get view(): StandardView {
        return viewOf(this.standing, this.record, (path) => this.fieldLabels[path] ?? path);
    }
}
