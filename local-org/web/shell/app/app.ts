import { LightningElement } from 'lwc';
import type { PageModel } from '../../page-types';
import { boot } from 'host/boot';
import { errorText } from 'host/errors';
import { FetchResponse } from 'host/http';
import { pageModel } from 'host/pageModels';
import type { PageReferenceInput } from 'host/pageReference';
import { currentPage, currentPath, onPageChange, setDialogOpener } from 'host/router';
import { listenForToasts } from 'shell/toasts';
import { loadPage, type PageComponent } from './pages';
import { openDialog } from './dialogs';

/** The whole page: header, tabs, and whatever stands at the address. */
export default class App extends LightningElement {
    page: PageComponent | undefined;
    pageProperties: Record<string, unknown> = {};
    path = currentPath();
    busy = true;
    announcement = '';
    #turn = 0;

    override connectedCallback(): void {
        listenForToasts();
        setDialogOpener((reference) => this._openDialog(reference));
        onPageChange(() => {
            void this._show(true);
        });
        window.addEventListener('host:signedout', () => location.reload());
        void this._show(false);
    }

    skipToContent(event: Event): void {
        event.preventDefault();
        this._main?.focus();
    }

    closeMenus(): void {
        this._main?.focus();
    }

    get _main(): HTMLElement | undefined {
        return this.refs?.['main'] as HTMLElement | undefined;
    }

    async _show(moved: boolean): Promise<void> {
        const turn = ++this.#turn;
        this.path = currentPath();
        this.busy = true;
        const model = await pageModel(this.path).catch(failurePage);
        const page = await loadPage(model.kind);
        if (turn !== this.#turn) return;
        this.page = page;
        const reference = currentPage();
        this.pageProperties = { model, recordId: reference.attributes.recordId, pageReference: reference };
        this.busy = false;
        this._tell(model, moved);
        const action = reference.attributes.actionName ?? '';
        if (['new', 'edit', 'delete'].includes(action)) this._openDialog(reference);
    }

    /** Record pages set the title themselves once they know the record's name. */
    _tell(model: PageModel, moved: boolean): void {
        const title = titleOf(model);
        document.title = `${title} | ${boot.app.label}`;
        if (!moved) return;
        this.announcement = `${title} page`;
        window.scrollTo(0, 0);
        this._main?.focus({ preventScroll: true });
    }

    _openDialog(reference: PageReferenceInput): boolean {
        return openDialog(reference);
    }
}

const titleOf = (model: PageModel): string => {
    if (model.kind === 'object') return model.pluralLabel;
    return model.kind === 'error' ? model.title : model.label;
};

function failurePage(error: unknown): PageModel {
    const offline = error instanceof FetchResponse && error.status === 0;
    return {
        kind: 'error',
        title: offline ? 'The org does not answer' : 'This page could not be opened',
        message: errorText(error)
    };
}
