import { api, LightningElement } from 'lwc';
import { errorText } from 'host/errors';
import { formatValue } from 'host/format';
import { navigate, navigateTo } from 'host/router';
import { onRecordsSaved } from 'host/savedRecords';
import { query, quoted, type QueryRecord } from 'host/soql';
import type { PageContext } from 'shell/pageItem';

interface Activity {
    readonly id: string;
    readonly icon: string;
    readonly subject: string;
    readonly about: string;
    readonly url: string;
    readonly isPast: boolean;
}

/** People to whom activities belong by WhoId; all others have them by WhatId. */
const PEOPLE = new Set(['Lead', 'Contact']);
const MOST = 50;

/** Tasks and events of a record: what is to come, and what was. */
export default class ActivityPanel extends LightningElement {
    activities: readonly Activity[] = [];
    problem = '';
    loaded = false;
    _context: PageContext | undefined;
    _recordId: string | undefined;
    _stop: (() => void) | undefined;

    @api
    get context(): PageContext | undefined {
        return this._context;
    }

    set context(value: PageContext | undefined) {
        this._context = value;
        if (value?.recordId === this._recordId) return;
        this._recordId = value?.recordId;
        void this._load();
    }

    get recordId(): string | undefined {
        return this._recordId;
    }

    get groups(): { title: string; activities: readonly Activity[]; empty: string }[] {
        if (!this.loaded) return [];
        const group = (title: string, isPast: boolean, nothing: string) => {
            const activities = this.activities.filter((one) => one.isPast === isPast);
            return { title, activities, empty: activities.length === 0 ? nothing : '' };
        };
        return [
            group('Upcoming & Overdue', false, 'No activities to show. Make a task to get started.'),
            group('Past Activity', true, 'No past activity.')
        ];
    }

    override connectedCallback(): void {
        this._stop = onRecordsSaved((object) => {
            if (object === 'Task' || object === 'Event') void this._load();
        });
    }

    override disconnectedCallback(): void {
        this._stop?.();
    }

    createTask(): void {
        navigate({
            type: 'standard__objectPage',
            attributes: { objectApiName: 'Task', actionName: 'new' },
            state: { defaultFieldValues: `${this._link}=${this._recordId ?? ''}` }
        });
    }

    follow(event: MouseEvent): void {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        navigateTo((event.currentTarget as HTMLAnchorElement).getAttribute('href') ?? '/');
    }

    get _link(): string {
        return PEOPLE.has(this._context?.object ?? '') ? 'WhoId' : 'WhatId';
    }

    async _load(): Promise<void> {
        const id = this._recordId;
        if (!id) return;
        const where = `WHERE ${this._link} = ${quoted(id)}`;
        try {
            const [tasks, events] = await Promise.all([
                query(
                    `SELECT Id, Subject, ActivityDate, IsClosed, Status FROM Task ${where} ORDER BY ActivityDate LIMIT ${MOST}`
                ),
                query(`SELECT Id, Subject, StartDateTime FROM Event ${where} ORDER BY StartDateTime LIMIT ${MOST}`)
            ]);
            if (id !== this._recordId) return;
            this.activities = [...tasks.records.map(taskOf), ...events.records.map(eventOf)];
            this.problem = '';
        } catch (error) {
            this.problem = errorText(error);
        }
        this.loaded = true;
    }
}

const shown = (type: 'Date' | 'DateTime', value: unknown): string => formatValue({ dataType: type, scale: 0 }, value);

const common = (object: string, record: QueryRecord): Pick<Activity, 'id' | 'subject' | 'url'> => ({
    id: String(record['Id']),
    subject: String(record['Subject'] ?? object),
    url: `/lightning/r/${object}/${String(record['Id'])}/view`
});

function taskOf(record: QueryRecord): Activity {
    const due = shown('Date', record['ActivityDate']);
    return {
        ...common('Task', record),
        icon: 'standard:task',
        about: [String(record['Status'] ?? ''), due && `due ${due}`].filter(Boolean).join(', '),
        isPast: record['IsClosed'] === true
    };
}

function eventOf(record: QueryRecord): Activity {
    return {
        ...common('Event', record),
        icon: 'standard:event',
        about: shown('DateTime', record['StartDateTime']),
        isPast: Date.parse(String(record['StartDateTime'])) < Date.now()
    };
}
