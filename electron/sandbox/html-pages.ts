import { escapeHtml } from './escape.js';

/** `title` and `text` are plain text. */
export function plainPage(title: string, text: string): string {
  return htmlPage(title, `<h1>${escapeHtml(title)}</h1>\n<p>${escapeHtml(text)}</p>`);
}

/** `content` is HTML. */
export function htmlPage(title: string, content: string): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${escapeHtml(title)}</title>
<style>
body { font-family: Verdana, sans-serif; font-size: 0.8rem; margin: 0 2rem 2rem; color: #222; }
pre { background: #f4f2e6; padding: 0.6rem; overflow: auto; }
td, th { text-align: left; padding-right: 1.5rem; vertical-align: top; }
</style>
</head>
<body>
${content}
</body>
</html>
`;
}

/** ASP.NET's error page: the message is in the title and in the text. */
export function serverErrorPage(message: string): string {
  const content = `<h1>Server Error in '/sws' Application.</h1>
<h2><i>${escapeHtml(message)}</i></h2>
<p><b>Description:</b> An unhandled exception occurred during the execution of the current web request.</p>`;
  return htmlPage(message, content);
}

/** What a single sign-on in front of the service shows, with status 200, when it does not know the caller. */
export function loginPage(): string {
  const content = `<h1>Sign in</h1>
<form method="post" action="/login.aspx">
<p><label>User name <input name="user"></label></p>
<p><label>Password <input name="password" type="password"></label></p>
<p><button>Sign in</button></p>
</form>`;
  return htmlPage('Sign in to continue', content);
}
