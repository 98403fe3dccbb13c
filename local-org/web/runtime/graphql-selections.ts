/** What a GraphQL document asks for: enough of the language to know which answer belongs to which field. */
export interface Selection {
    /** Key in the answer. */
    readonly alias: string;
    readonly name: string;
    readonly children: readonly Selection[];
}

const TOKEN = /#[^\n]*|[\s,\uFEFF]+|"""(?:\\"""|[^])*?"""|"(?:\\.|[^"\\\n])*"|\.\.\.|[$A-Za-z_][\w]*|-?\d[\w.+-]*|[^]/g;

const tokensOf = (text: string): string[] =>
    [...text.matchAll(TOKEN)].map((match) => match[0]).filter((token) => !/^[\s,#\uFEFF]/.test(token));

type Fragments = Map<string, Node[]>;
type Node = { alias: string; name: string; children: Node[] } | { spread: string };

/** @returns the selections of the operation (the first, or the one of that name), fragments put in place */
export function selectionsOf(text: string, operationName?: string): Selection[] {
    const reader = new Reader(tokensOf(text));
    const fragments: Fragments = new Map();
    const operations: { name: string | undefined; nodes: Node[] }[] = [];
    while (!reader.done()) {
        if (reader.peek() === 'fragment') {
            reader.next();
            const name = reader.next();
            reader.skipTo('{');
            fragments.set(name, reader.selectionSet());
        } else {
            const name = reader.peek() === '{' ? undefined : reader.operationName();
            operations.push({ name, nodes: reader.selectionSet() });
        }
    }
    const chosen = operations.find((operation) => operation.name === operationName) ?? operations[0];
    return resolve(chosen?.nodes ?? [], fragments, 0);
}

function resolve(nodes: readonly Node[], fragments: Fragments, depth: number): Selection[] {
    if (depth > 50) return [];
    return nodes.flatMap((node) =>
        'spread' in node
            ? resolve(fragments.get(node.spread) ?? [], fragments, depth + 1)
            : [{ alias: node.alias, name: node.name, children: resolve(node.children, fragments, depth + 1) }]
    );
}

class Reader {
    readonly #tokens: readonly string[];
    #at = 0;

    constructor(tokens: readonly string[]) {
        this.#tokens = tokens;
    }

    done(): boolean {
        return this.#at >= this.#tokens.length;
    }

    peek(): string | undefined {
        return this.#tokens[this.#at];
    }

    next(): string {
        return this.#tokens[this.#at++] ?? '';
    }

    /** Reads `query Name($a: T = {…}) @directive` up to the opening brace. */
    operationName(): string | undefined {
        this.next();
        const name = /^[A-Za-z_]/.test(this.peek() ?? '') ? this.next() : undefined;
        this.skipTo('{');
        return name;
    }

    /** Stands at the next `wanted` outside parentheses. */
    skipTo(wanted: string): void {
        while (!this.done() && this.peek() !== wanted) {
            if (this.peek() === '(') this.skipGroup('(', ')');
            else this.next();
        }
    }

    selectionSet(): Node[] {
        const nodes: Node[] = [];
        this.next();
        while (!this.done() && this.peek() !== '}') nodes.push(...this.#selection());
        this.next();
        return nodes;
    }

    skipGroup(open: string, close: string): void {
        let depth = 0;
        do {
            const token = this.next();
            if (token === open) depth += 1;
            if (token === close) depth -= 1;
        } while (depth > 0 && !this.done());
    }

    #selection(): Node[] {
        if (this.peek() === '...') return this.#spread();
        const first = this.next();
        let name = first;
        if (this.peek() === ':') {
            this.next();
            name = this.next();
        }
        this.#argumentsAndDirectives();
        const children = this.peek() === '{' ? this.selectionSet() : [];
        return [{ alias: first, name, children }];
    }

    #spread(): Node[] {
        this.next();
        if (this.peek() === 'on' || this.peek() === '@' || this.peek() === '{') {
            this.skipTo('{');
            return this.selectionSet();
        }
        const spread = this.next();
        this.#argumentsAndDirectives();
        return [{ spread }];
    }

    #argumentsAndDirectives(): void {
        for (;;) {
            if (this.peek() === '(') this.skipGroup('(', ')');
            else if (this.peek() === '@') {
                this.next();
                this.next();
            } else return;
        }
    }
}
