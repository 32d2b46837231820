import type { ReactNode } from 'react';
import { fourBindingsText, sayProof } from '../../shared/strings/four-bindings.js';
import { describeOutcome } from '../../shared/strings/outcomes.js';
import { wordsText } from '../../shared/strings/words.js';
import { ofExchange } from '../act/outcome-facts.js';
import { exchangeIcons } from '../act/steps.js';
import { Button } from '../ui/button.js';
import { duration } from '../ui/format.js';
import { Icon } from '../ui/icons.js';
import { ContractCell } from './contract-cell.js';
import type { FourColumn } from './four-columns.js';

const text = fourBindingsText;

/** Four columns, one for each binding. Its rows keep their height while the answers come. */
export function FourMatrix({
  columns,
  operation,
  picked,
  onPick,
  onContract,
}: {
  columns: readonly FourColumn[];
  operation: 'CheckToken' | 'Logout';
  picked: readonly string[];
  onPick: (id: string, on: boolean) => void;
  onContract: (id: string) => void;
}) {
  const row = (name: string, cell: (column: FourColumn) => ReactNode) => (
    <tr data-row={name}>
      <th scope="row">{name}</th>
      {columns.map((column) => (
        <td key={column.binding}>{cell(column)}</td>
      ))}
    </tr>
  );
  return (
    <table className="four" aria-label={text.table}>
      <thead>
        <tr>
          <th scope="col">{text.rows.binding}</th>
          {columns.map(({ binding }) => (
            <th key={binding} scope="col">
              {wordsText.binding[binding]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {row(text.rows.outcome, (column) => (
          <Outcome column={column} />
        ))}
        {row(text.rows.status, ({ exchange }) => exchange && (exchange.status ?? text.noStatus))}
        {row(text.rows.took, ({ exchange }) => exchange && duration(exchange.totalMs))}
        {row(text.rows.size, ({ exchange }) => exchange && text.bytes(exchange.answerSize))}
        {row(text.rows.proof, ({ call }) => call?.exchange && sayProof(call.proof, operation))}
        {row(text.rows.contract, ({ exchange }) => exchange && <ContractCell exchange={exchange} />)}
        {row(
          text.rows.compare,
          ({ exchange, binding }) =>
            exchange && (
              <span className="four-compare">
                <label className="checkbox">
                  <input
                    type="checkbox"
                    aria-label={text.pick(wordsText.binding[binding])}
                    checked={picked.includes(exchange.id)}
                    onChange={(event) => onPick(exchange.id, event.currentTarget.checked)}
                  />
                  {text.tick}
                </label>
                <Button
                  size="small"
                  aria-label={text.withContract(wordsText.binding[binding])}
                  onClick={() => onContract(exchange.id)}
                >
                  {text.contract}
                </Button>
              </span>
            ),
        )}
      </tbody>
    </table>
  );
}

function Outcome({ column: { exchange, why } }: { column: FourColumn }) {
  if (!exchange) return <span className="soft">{why}</span>;
  const { tone, title, meaning } = describeOutcome(ofExchange(exchange).facts);
  return (
    <>
      <span className="four-outcome" data-tone={tone}>
        <Icon name={exchange.active === true ? 'active' : exchangeIcons[tone]} />
        <span>{title}</span>
      </span>
      <span className="four-meaning soft">{meaning}</span>
    </>
  );
}
