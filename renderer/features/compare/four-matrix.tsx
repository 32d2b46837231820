import type { ReactNode } from 'react';
import type { ActOperation } from '../../../shared/model/operations.js';
import { verdictOf } from '../../../shared/protocol/verdict-of.js';
import { fourBindingsText, sayProof } from '../../../shared/text/four-bindings.js';
import { describeOutcome } from '../../../shared/text/outcomes.js';
import { wordsText } from '../../../shared/text/words.js';
import { exchangeIcons } from '../../outcome/exchange-icons.js';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/checkbox.js';
import { duration } from '../../ui/format.js';
import { Icon } from '../../ui/icons.js';
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
  operation: ActOperation;
  picked: readonly string[];
  onPick: (id: string, on: boolean) => void;
  onContract: (id: string) => void;
}) {
  const row = (kind: keyof typeof text.rows, cell: (column: FourColumn) => ReactNode) => (
    <tr data-row={kind}>
      <th scope="row">{text.rows[kind]}</th>
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
        {row('outcome', (column) => (
          <Outcome column={column} />
        ))}
        {row('status', ({ exchange }) => exchange && (exchange.status ?? text.noStatus))}
        {row('took', ({ exchange }) => exchange && duration(exchange.totalMs))}
        {row('size', ({ exchange }) => exchange && text.bytes({ n: exchange.answerSize }))}
        {row('proof', ({ call }) => call?.exchange && sayProof(call.proof, operation))}
        {row('contract', ({ exchange }) => exchange && <ContractCell exchange={exchange} />)}
        {row(
          'compare',
          ({ exchange, binding }) =>
            exchange && (
              <span className="four-compare">
                <Checkbox
                  aria-label={text.pick({ binding: wordsText.binding[binding] })}
                  checked={picked.includes(exchange.id)}
                  onChange={(checked) => onPick(exchange.id, checked)}
                  label={text.tick}
                />
                <Button
                  size="small"
                  aria-label={text.withContract({ binding: wordsText.binding[binding] })}
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
  const { tone, title, meaning } = describeOutcome(verdictOf(exchange, []));
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
