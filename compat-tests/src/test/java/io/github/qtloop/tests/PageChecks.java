package io.github.qtloop.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** What holds for every page of this project. */
final class PageChecks {

    private PageChecks() {}

    /** Nothing reaches out of a window of a width, except in boxes that scroll inside themselves. */
    static void fits(Chromium browser, int width) throws InterruptedException {
        assertThat(browser.evaluate("window.innerWidth")).isEqualTo(width);
        assertThat(browser.evaluate("document.documentElement.scrollWidth"))
                .isEqualTo(browser.evaluate("document.documentElement.clientWidth"));
        assertThat(browser.evaluate("""
                [...document.querySelectorAll("body *")]
                  .filter(e => e.checkVisibility() && !e.closest(".scroll *") && !e.closest(".skip"))
                  .filter(e => e.getBoundingClientRect().right > window.innerWidth + 0.5)
                  .map(e => e.outerHTML.slice(0, 80))""")).isEqualTo(List.of());
    }

    /** The texts that do not stand out from what is behind them, of the page itself and of its drawings. */
    static Object weakTexts(Chromium browser) throws InterruptedException {
        return browser.evaluate("""
                (() => {
                  const parse = color => color.match(/[0-9.]+/g).map(Number);
                  const light = ([r, g, b]) => [r, g, b].map(c => c / 255)
                    .map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
                    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
                  const behind = element => {
                    for (let e = element; e; e = e.parentElement) {
                      const color = parse(getComputedStyle(e).backgroundColor);
                      if (color.length < 4 || color[3] > 0) return color;
                    }
                    return [255, 255, 255];
                  };
                  const weak = new Set();
                  for (const e of document.querySelectorAll("body *")) {
                    if (![...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()) || !e.checkVisibility()
                        || e.matches("script, .skip, svg title, svg desc")) continue;
                    const style = getComputedStyle(e);
                    const a = light(parse(e.matches("svg text") ? style.fill : style.color)), b = light(behind(e));
                    if ((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) < 4.5) weak.add(e.outerHTML.slice(0, 60));
                  }
                  return [...weak];
                })()""");
    }
}
