/** Reads conditionals, operators and traversals, by the precedence of the HCL specification. */
import { isDigit } from './characters.ts';
import { type Cursor, fail, identifier, MAX_CHAIN, mayNest, next, peek, report } from './cursor.ts';
import { invalidNumber, scanNumber } from './parse-number.ts';
import { parseTerm } from './parse-term.ts';
import type { BinaryOperator, Expression, Step } from './tree.ts';

/** Reads the expression at the cursor, up to what cannot belong to it; on an error the cursor is `broken`. */
export function parseExpression(c: Cursor): Expression {
  if (!mayNest(c)) return { kind: 'invalid', start: c.pos, end: c.pos };
  c.depth++;
  const first = parseOperators(c, 1);
  const whole = !c.broken && next(c) === 63 ? parseConditional(c, first) : first;
  c.depth--;
  return whole;
}

function parseConditional(c: Cursor, condition: Expression): Expression {
  c.pos++;
  const whenTrue = parseExpression(c);
  if (c.broken) return whenTrue;
  if (next(c) !== 58) {
    return fail(
      c,
      'hcl-missing-colon',
      'the conditional has no second result',
      c.pos,
      c.pos + 1,
      'write `condition ? one : other`',
    );
  }
  c.pos++;
  const whenFalse = parseExpression(c);
  return { kind: 'conditional', condition, whenTrue, whenFalse, start: condition.start, end: whenFalse.end };
}

/** How tightly the binary operator at the cursor binds, from 1 to 6; 0 where there is none. */
function precedence(c: Cursor, unit: number): number {
  switch (unit) {
    case 124: // |
      return peek(c, 1) === 124 ? 1 : 0;
    case 38: // &
      return peek(c, 1) === 38 ? 2 : 0;
    case 61: // =
    case 33: // !
      return peek(c, 1) === 61 ? 3 : 0;
    case 60: // <
    case 62: // >
      return 4;
    case 43: // +
    case 45: // -
      return 5;
    case 42: // *
    case 47: // /
    case 37: // %
      return 6;
    default:
      return 0;
  }
}

/** Reads the operator whose first character is `unit`, as `precedence` recognised it. */
function operator(c: Cursor, unit: number): BinaryOperator {
  c.pos++;
  switch (unit) {
    case 43:
      return '+';
    case 45:
      return '-';
    case 42:
      return '*';
    case 47:
      return '/';
    case 37:
      return '%';
    default:
  }
  const equal = peek(c) === 61;
  if (unit === 60 && !equal) return '<';
  if (unit === 62 && !equal) return '>';
  c.pos++;
  switch (unit) {
    case 124:
      return '||';
    case 38:
      return '&&';
    case 61:
      return '==';
    case 33:
      return '!=';
    case 60:
      return '<=';
    default:
      return '>=';
  }
}

function parseOperators(c: Cursor, lowest: number): Expression {
  const outer = c.chain;
  c.chain = 0;
  let left = parseOperand(c);
  while (!c.broken) {
    const unit = next(c);
    const level = precedence(c, unit);
    if (level < lowest || level === 0) break;
    const at = c.pos;
    const sign = operator(c, unit);
    const right = parseOperators(c, level + 1);
    left = { kind: 'binary', operator: sign, left, right, start: left.start, end: right.end };
    if (++c.chain > MAX_CHAIN) {
      fail(
        c,
        'hcl-too-long',
        `more than ${MAX_CHAIN} operators follow each other`,
        at,
        c.pos,
        'split the expression up with locals',
      );
      c.hopeless = true;
    }
  }
  if (outer > c.chain) c.chain = outer;
  return left;
}

function parseOperand(c: Cursor): Expression {
  const unit = next(c);
  if ((unit === 45 || unit === 33) && peek(c, 1) !== 61) {
    const start = c.pos;
    if (!mayNest(c)) return { kind: 'invalid', start, end: start };
    c.depth++;
    c.pos++;
    const operand = parseOperand(c);
    c.depth--;
    return { kind: 'unary', operator: unit === 45 ? '-' : '!', operand, start, end: operand.end };
  }
  const term = parseTerm(c, unit);
  if (c.broken) return term;
  const after = next(c);
  if (after !== 46 && after !== 91) return term;
  const steps: Step[] = [];
  parseSteps(c, steps);
  const last = steps[steps.length - 1];
  return last ? { kind: 'traversal', source: term, steps, start: term.start, end: last.end } : term;
}

/** Reads `.name`, `[key]` and splats for as long as they come. */
function parseSteps(c: Cursor, steps: Step[]): void {
  while (!c.broken) {
    const unit = next(c);
    if (unit === 46) {
      if (peek(c, 1) === 46 && peek(c, 2) === 46) return;
      steps.push(parseDotStep(c));
    } else if (unit === 91) steps.push(parseBracketStep(c));
    else return;
  }
}

function parseDotStep(c: Cursor): Step {
  const start = c.pos++;
  const unit = next(c);
  if (unit === 42) {
    c.pos++;
    return parseAttributeSplat(c, start);
  }
  return parseNameOrNumber(c, start, unit);
}

function parseNameOrNumber(c: Cursor, start: number, unit: number): Step {
  if (isDigit(unit)) {
    const at = c.pos;
    const text = scanNumber(c);
    const end = c.pos;
    if (!text.includes('.')) {
      const wrong = invalidNumber(text);
      if (wrong)
        report(c, 'hcl-invalid-number', `\`${text.slice(0, 40)}\` is not an index`, at, end, 'write a whole number');
      const key: Expression = wrong ? { kind: 'invalid', start: at, end } : { kind: 'number', text, start: at, end };
      return { kind: 'get-index', key, legacy: true, start, end };
    }
    report(
      c,
      'hcl-chained-index',
      `\`.${text}\` would be a fraction, not two indexes`,
      start,
      end,
      `write \`[${text.replace('.', '][')}]\``,
    );
    return { kind: 'get-index', key: { kind: 'invalid', start: at, end }, legacy: true, start, end };
  }
  const name = identifier(c);
  if (name === '') {
    fail(
      c,
      'hcl-missing-name',
      'a name must follow the dot',
      start,
      start + 1,
      'write the attribute after the dot, or take the dot away',
    );
  }
  return { kind: 'get-attribute', name, start, end: c.pos };
}

/** After `.*`: it takes names and old-style indexes along, but no brackets. */
function parseAttributeSplat(c: Cursor, start: number): Step {
  const steps: Step[] = [];
  let end = c.pos;
  while (!c.broken && next(c) === 46 && !(peek(c, 1) === 46 && peek(c, 2) === 46)) {
    const dot = c.pos++;
    const unit = next(c);
    if (unit === 42) {
      const help = 'use the full splat `[*]` for both';
      fail(c, 'hcl-nested-splat', 'a splat `.*` cannot lie in another one', dot, c.pos + 1, help);
      break;
    }
    const step = parseNameOrNumber(c, dot, unit);
    end = step.end;
    steps.push(step);
  }
  return { kind: 'splat', form: 'attributes', steps, start, end };
}

function parseBracketStep(c: Cursor): Step {
  const start = c.pos++;
  // A star stands at once after the bracket, or after blank; newlines count by the surroundings.
  if (next(c) === 42) {
    c.pos++;
    if (next(c) !== 93) {
      fail(c, 'hcl-unclosed-splat', 'the splat `[*` is not closed', start, c.pos, 'write `[*]`');
      return { kind: 'splat', form: 'full', steps: [], start, end: c.pos };
    }
    let end = ++c.pos;
    const steps: Step[] = [];
    if (mayNest(c)) {
      c.depth++;
      parseSteps(c, steps);
      c.depth--;
      end = steps[steps.length - 1]?.end ?? end;
    }
    return { kind: 'splat', form: 'full', steps, start, end };
  }
  const outer = c.multiline;
  c.multiline = true;
  const key = c.expression(c);
  if (!c.broken) {
    if (next(c) === 93) c.pos++;
    else fail(c, 'hcl-unclosed-index', 'the index is not closed', start, c.pos + 1, 'end the index with `]`');
  }
  c.multiline = outer;
  return { kind: 'get-index', key, legacy: false, start, end: c.pos };
}
