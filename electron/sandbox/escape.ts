const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}

/** As ASP.NET's HtmlEncode does it, which also takes the apostrophe. */
export function escapeHtml(text: string): string {
  return escapeXml(text).replace(/'/g, '&#39;');
}
