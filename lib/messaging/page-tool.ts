// Loads a tool into a frame that lacks it. The content script of each page is kept small by this.

import browser from 'webextension-polyfill';
import { z } from 'zod';
import { type ToolName, toolNames } from '../model/page-tools.ts';

const answered = z.strictObject({ missing: z.enum(toolNames) });

/** The tool that a content script's answer says it lacks; null for any other answer. */
export function missingTool(answer: unknown): ToolName | null {
  const checked = answered.safeParse(answer);
  return checked.success ? checked.data.missing : null;
}

/**
 * Runs the tool's script in one frame. A frame that cannot be reached stays without it. How evidence looks
 * comes with it and not before: a page can ask for the style of a highlight it has no use for.
 */
export async function loadTool(tab: number, frame: number, tool: ToolName): Promise<void> {
  const target = { tabId: tab, frameIds: [frame] };
  if (tool === 'evidence') {
    await browser.scripting.insertCSS({ target, files: ['/evidence.css'] }).catch(() => undefined);
  }
  await browser.scripting.executeScript({ target, files: [`/${tool}.js`] }).catch(() => undefined);
}
