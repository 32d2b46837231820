import { base64Of, bytesOfBinary, textOf } from './byte-text.js';
import { curlConfig } from './curl-config.js';
import type { CurlPlan } from './curl-plan.js';

/**
 * A script for Windows PowerShell 5.1 and PowerShell 7.
 *
 * The two pass quotes to a program in different ways, and 5.1 changes what is piped into one. So curl gets no argument
 * with a quote in it and nothing by pipe: the request stands in a file in curl's own syntax.
 */
export function curlForPowerShell(plan: CurlPlan): string {
  const { binary, bodyApart } = curlConfig(plan);
  const lines = ['$request = [IO.Path]::GetTempFileName()'];
  const text = textOf(bytesOfBinary(binary));
  // Every line of it begins with an option's name, so none can end the quotation.
  if (text !== null && !/[^\P{C}\n]|[\p{Zl}\p{Zp}]/u.test(text)) {
    lines.push(`[IO.File]::WriteAllText($request, @'\n${text}'@)`);
  } else {
    lines.push(`[IO.File]::WriteAllBytes($request, ${fromBase64(bytesOfBinary(binary))})`);
  }
  if (bodyApart && plan.body !== null) {
    lines.push('$body = [IO.Path]::GetTempFileName()');
    lines.push(`[IO.File]::WriteAllBytes($body, ${fromBase64(plan.body)})`);
    lines.push('curl.exe --disable --config $request --data-binary "@$body"');
    lines.push('Remove-Item $request, $body');
  } else {
    lines.push('curl.exe --disable --config $request');
    lines.push('Remove-Item $request');
  }
  return `${lines.join('\n')}\n`;
}

function fromBase64(bytes: Uint8Array): string {
  const wrapped = base64Of(bytes).replace(/.{120}(?=.)/g, '$&\n');
  return `[Convert]::FromBase64String(@'\n${wrapped}\n'@)`;
}
