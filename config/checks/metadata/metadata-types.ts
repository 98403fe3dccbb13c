import { createRequire } from 'node:module';
import path from 'node:path';
import ts from 'typescript';

/** What the Metadata API declares an element to hold. */
export type ElementType =
    | { readonly kind: 'text' | 'boolean' | 'number' | 'anything' }
    | { readonly kind: 'choice'; readonly values: readonly string[] }
    | { readonly kind: 'structure'; readonly name: string; readonly elements: ReadonlyMap<string, ElementUse> };

export interface ElementUse {
    readonly type: ElementType;
    readonly isRequired: boolean;
    readonly isRepeatable: boolean;
}

/** Elements that are declared as text although they hold XML. */
const HOLDS_ANYTHING = new Set(['LightningComponentBundle.targetConfigs']);

/** The types of metadata by name, as the declarations in `@salesforce/types` (made from the platform's WSDL) give them. */
export class MetadataTypes {
    readonly #checker: ts.TypeChecker;
    readonly #declared = new Map<string, ts.Type>();
    readonly #read = new Map<ts.Type, ElementType>();

    constructor() {
        const declarations = createRequire(import.meta.url)
            .resolve('@salesforce/types/metadata')
            .replace(/\.js$/, '.d.ts');
        const options = { lib: ['lib.es5.d.ts'], types: [], strict: true, skipLibCheck: true };
        const program = ts.createProgram([declarations], options);
        this.#checker = program.getTypeChecker();
        const source = program.getSourceFile(declarations);
        const module = source && this.#checker.getSymbolAtLocation(source);
        if (!module) {
            throw new Error(`${path.basename(declarations)} of @salesforce/types declares no metadata.`);
        }
        for (const symbol of this.#checker.getExportsOfModule(module)) {
            this.#declared.set(symbol.name, this.#checker.getDeclaredTypeOfSymbol(symbol));
        }
    }

    typeOf(name: string): ElementType | undefined {
        const declared = this.#declared.get(name);
        return declared && this.#structure(declared, name);
    }

    #structure(type: ts.Type, name: string): ElementType {
        const known = this.#read.get(type);
        if (known) {
            return known;
        }
        const elements = new Map<string, ElementUse>();
        const structure: ElementType = { kind: 'structure', name, elements };
        this.#read.set(type, structure); // before its elements, since structures may hold themselves
        for (const property of type.getProperties()) {
            const declared = this.#checker.getNonNullableType(this.#checker.getTypeOfSymbol(property));
            const item = this.#checker.isArrayType(declared)
                ? this.#checker.getTypeArguments(declared as ts.TypeReference)[0]
                : undefined;
            elements.set(property.name, {
                type: HOLDS_ANYTHING.has(`${name}.${property.name}`)
                    ? { kind: 'anything' }
                    : this.#element(item ?? declared, property.name),
                // names come from file names, and lists may be empty
                isRequired: !item && property.name !== 'fullName' && !(property.flags & ts.SymbolFlags.Optional),
                isRepeatable: item !== undefined
            });
        }
        return structure;
    }

    #element(type: ts.Type, name: string): ElementType {
        const parts = type.isUnion() ? type.types : [type];
        if (parts.every((part) => part.flags & ts.TypeFlags.BooleanLike)) {
            return { kind: 'boolean' };
        }
        if (parts.every((part) => part.isStringLiteral())) {
            return { kind: 'choice', values: parts.map((part) => part.value) };
        }
        if (type.flags & ts.TypeFlags.NumberLike) {
            return { kind: 'number' };
        }
        if (type.flags & ts.TypeFlags.StringLike) {
            return { kind: 'text' };
        }
        return type.getProperties().length > 0
            ? this.#structure(type, type.aliasSymbol?.name ?? type.symbol?.name ?? name)
            : { kind: 'anything' };
    }
}
