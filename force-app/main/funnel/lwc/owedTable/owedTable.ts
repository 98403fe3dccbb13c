import { LightningElement, api } from 'lwc';
import { dateText, personText } from 'c/owedFacts';
import { owedLabels } from 'c/owedLabels';
import type { OwedItem } from 'c/owedModel';
import { stepText } from 'c/valueLabels';

interface Line {
    readonly key: string;
    readonly item: OwedItem;
    readonly day: string;
    readonly dayClass: string;
    readonly what: string;
    readonly link: string;
    readonly place: string;
    readonly person: string;
}

/** Items one below the other. Marks travel on as the event `mark` of each button. */
export default class OwedTable extends LightningElement {
    @api items: readonly OwedItem[] = [];
    /** ISO date and time at which they are looked at. */
    @api now = '';
    @api isSaving = false;

    labels = owedLabels;

    get lines(): Line[] {
        return this.items.map((item) => ({
            key: item.key,
            item,
            day: dateText(item, this.now),
            dayClass: `day ${item.state}`,
            what: item.contribution.name,
            link: /^https:\/\//i.test(item.contribution.link) ? item.contribution.link : '',
            place: [item.stage.name, stepText(item.sellingStep)].filter(Boolean).join(', '),
            person: personText(item) || owedLabels.nobody
        }));
    }
}
