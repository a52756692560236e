/** Turns the tree of a query into a MATCH expression of FTS5 and a condition of SQL. */
import { SQL_NAMES, filterCondition, joined, type Condition, type SqlNames } from './conditions.ts';
import type { NearNode, Query, QueryNode, TermNode } from './query.ts';
import { choices, hasVariants, readTerm, type MatchOptions, type Term } from './terms.ts';

/** A query as SQLite takes it. Both parts must hold; an absent part always does. */
export interface CompiledQuery {
  /** For `search MATCH ?`, or null. */
  readonly match: string | null;
  /** A condition in brackets, or null. */
  readonly where: string | null;
  /** The values of the condition's `?`, in order. */
  readonly parameters: readonly (string | number)[];
  /**
   * Whether the answer may hold more than was asked for, as with `exact`, because the index does not
   * know simplified from traditional: then keep what `matchesArticle` confirms.
   */
  readonly verify: boolean;
}

/** Both parts hold; at least one is there. */
interface Plan {
  readonly match: string | null;
  readonly where: Condition | null;
}

/** null: asks for nothing and is passed over. */
type Compiled = Plan | boolean | null;

/**
 * The query for SQLite. Nothing a person types reaches the SQL's text; MATCH gets folded words in
 * quotation marks alone, and folded words hold no quotation marks.
 */
export function compileQuery(
  query: Query,
  options: MatchOptions = {},
  names: SqlNames = SQL_NAMES,
): CompiledQuery {
  const compiler = new Compiler(options, names);
  const plan = query.root === null ? null : compiler.compile(query.root, true);
  const { verify } = compiler;
  if (plan === null || plan === true) return { match: null, where: null, parameters: [], verify };
  if (plan === false) return { match: null, where: '(0)', parameters: [], verify };
  const { match, where } = plan;
  return { match, where: where?.sql ?? null, parameters: where?.parameters ?? [], verify };
}

/**
 * The whole query as one condition on {@link SqlNames.row}, with the values of its `?` in order; for
 * counts and for lists in an order that the full-text table does not know.
 */
export function asCondition(
  compiled: CompiledQuery,
  names: SqlNames = SQL_NAMES,
): { readonly sql: string; readonly parameters: readonly (string | number)[] } {
  const where =
    compiled.where === null ? null : { sql: compiled.where, parameters: compiled.parameters };
  if (compiled.match === null && where === null) return { sql: '(1)', parameters: [] };
  return conditionOf({ match: compiled.match, where }, names);
}

/** One query that asks for what both ask for. */
export function bothOf(one: CompiledQuery, other: CompiledQuery): CompiledQuery {
  const join = (parts: readonly (string | null)[]) => {
    const there = parts.filter((part) => part !== null);
    return there.length > 1 ? there.map((part) => `(${part})`).join(' AND ') : (there[0] ?? null);
  };
  return {
    match: join([one.match, other.match]),
    where: join([one.where, other.where]),
    parameters: [...one.parameters, ...other.parameters],
    verify: one.verify || other.verify,
  };
}

class Compiler {
  verify = false;
  readonly #options: MatchOptions;
  readonly #names: SqlNames;

  constructor(options: MatchOptions, names: SqlNames) {
    this.#options = options;
    this.#names = names;
  }

  /** `sign` is false under an odd number of negations. */
  compile(node: QueryNode, sign: boolean): Compiled {
    switch (node.kind) {
      case 'word':
      case 'phrase':
        return this.#term(node, sign);
      case 'near':
        return this.#near(node, sign);
      case 'filter':
        return { match: null, where: filterCondition(node.filter, this.#names) };
      case 'not':
        return this.#not(this.compile(node.child, !sign));
      case 'and':
        return this.#and(node.children, sign);
      case 'or':
        return this.#or(node.children, sign);
    }
  }

  #term(node: TermNode, sign: boolean): Compiled {
    const term = readTerm(node, { regional: this.#regional() });
    if (term === null) return null;
    return this.#inexact([node], sign) ?? { match: expressionOf(term), where: null };
  }

  #near(node: NearNode, sign: boolean): Compiled {
    const regional = this.#regional();
    const terms = node.terms.map((term) => readTerm(term, { regional })).filter((t) => t !== null);
    const [first] = terms;
    if (first === undefined) return null;
    const inexact = this.#inexact(node.terms, sign);
    if (inexact !== null) return inexact;
    if (terms.length === 1) return { match: expressionOf(first), where: null };
    const clumps = choices(terms).map((single) => {
      const words = single.map((term) => quoted(term.rows[0] ?? '', term.prefix)).join(' ');
      return `NEAR(${words}, ${String(node.distance)})`;
    });
    const match = clumps.length === 1 ? (clumps[0] ?? '') : `(${clumps.join(' OR ')})`;
    return { match: node.column === null ? match : `(${node.column} : ${match})`, where: null };
  }

  #regional(): boolean {
    return this.#options.exact !== true && this.#options.regional !== false;
  }

  /**
   * With `exact`, what the index finds for characters that have variants is too much. That does no
   * harm where it is asked for: what is too much is sorted out afterwards. Where it is asked to be
   * left out, too much would be left out, so nothing is.
   */
  #inexact(nodes: readonly TermNode[], sign: boolean): false | null {
    if (this.#options.exact !== true || !nodes.some(hasVariants)) return null;
    this.verify = true;
    return sign ? null : false;
  }

  #not(plan: Compiled): Compiled {
    if (plan === null) return null;
    if (typeof plan === 'boolean') return !plan;
    const { sql, parameters } = conditionOf(plan, this.#names);
    return { match: null, where: { sql: `(NOT ${sql})`, parameters } };
  }

  #and(children: readonly QueryNode[], sign: boolean): Compiled {
    const matches: string[] = [];
    const without: string[] = [];
    const conditions: Condition[] = [];
    let always = false;
    for (const child of children) {
      // FTS5 can leave words out by itself where there are words to be found as well.
      const negated = child.kind === 'not' ? this.compile(child.child, !sign) : null;
      if (negated !== null && typeof negated !== 'boolean' && negated.where === null) {
        if (negated.match !== null) without.push(negated.match);
        continue;
      }
      const plan = child.kind === 'not' ? this.#not(negated) : this.compile(child, sign);
      if (plan === false) return false;
      if (plan === true) always = true;
      if (plan === null || plan === true) continue;
      if (plan.match !== null) matches.push(plan.match);
      if (plan.where !== null) conditions.push(plan.where);
    }
    let match: string | null = null;
    if (matches.length > 0) {
      match = matches.length === 1 ? (matches[0] ?? '') : `(${matches.join(' AND ')})`;
      if (without.length > 0) match = `(${match} NOT (${without.join(' OR ')}))`;
    } else if (without.length > 0) {
      const { sql, parameters } = this.#in(`(${without.join(' OR ')})`);
      conditions.push({ sql: `(NOT ${sql})`, parameters });
    }
    if (match === null && conditions.length === 0) return always ? true : null;
    return { match, where: joined(conditions, ' AND ') };
  }

  #or(children: readonly QueryNode[], sign: boolean): Compiled {
    const matches: string[] = [];
    const conditions: Condition[] = [];
    let never = false;
    for (const child of children) {
      const plan = this.compile(child, sign);
      if (plan === true) return true;
      if (plan === false) never = true;
      if (plan === null || plan === false) continue;
      if (plan.match !== null && plan.where === null) matches.push(plan.match);
      else conditions.push(conditionOf(plan, this.#names));
    }
    const match = matches.length > 1 ? `(${matches.join(' OR ')})` : (matches[0] ?? null);
    if (conditions.length === 0) {
      return match === null ? (never ? false : null) : { match, where: null };
    }
    if (match !== null) conditions.unshift(this.#in(match));
    return { match: null, where: joined(conditions, ' OR ') };
  }

  #in(match: string): Condition {
    return conditionOf({ match, where: null }, this.#names);
  }
}

function quoted(row: string, prefix: boolean): string {
  return prefix ? `"${row}" *` : `"${row}"`;
}

function expressionOf(term: Term): string {
  const rows = term.rows.map((row) => quoted(row, term.prefix));
  const match = rows.length === 1 ? (rows[0] ?? '') : `(${rows.join(' OR ')})`;
  return term.column === null ? match : `(${term.column} : ${match})`;
}

function conditionOf(plan: Plan, names: SqlNames): Condition {
  if (plan.match === null) return plan.where ?? { sql: '(1)', parameters: [] };
  const found: Condition = {
    sql: `(${names.row} IN (SELECT rowid FROM ${names.search} WHERE ${names.search} MATCH ?))`,
    parameters: [plan.match],
  };
  return plan.where === null ? found : (joined([found, plan.where], ' AND ') ?? found);
}
