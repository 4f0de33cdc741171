// Extras for pages. Every page is complete without this file; elements that need it are `hidden`, and the script
// shows them. Nothing is stored and nothing is sent: what a reader types stays on the page until the reader leaves.
// Written in ECMAScript 2018, so that old phones can run it.
'use strict';

(() => {
  // If one part fails, it stays hidden and the others work.
  const attempt = part => {
    try {
      part();
    } catch (error) {
      console.warn(error);
    }
  };

  const all = (selector, inside = document) => Array.from(inside.querySelectorAll(selector));

  const make = (tag, attributes, ...children) => {
    const element = document.createElement(tag);
    for (const name of Object.keys(attributes)) element.setAttribute(name, attributes[name]);
    element.append(...children);
    return element;
  };

  const languageOf = element => element.closest('[lang]').lang;

  // The text as it is shown. A plain text, in which only blanks are marked, has its own line breaks, with or
  // without the stylesheet. Of what a closed fold hides, innerText would lose the paragraphs, so folds are opened
  // while it is read; the browser paints nothing in between.
  const shownText = element => {
    if (all('*:not(.blank)', element).length === 0) return element.textContent.trim();
    const folds = [];
    for (let fold = element.closest('details'); fold; fold = fold.parentElement.closest('details')) {
      if (!fold.open) folds.push(fold);
    }
    folds.forEach(fold => { fold.open = true; });
    const text = element.innerText;
    folds.forEach(fold => { fold.open = false; });
    return text.trim();
  };

  // --- Blanks: one input for each, wherever the blank appears and however it is capitalized.

  const blankGroups = () => {
    const groups = new Map();
    for (const span of all('[data-blanks] .blank[data-blank]')) {
      const id = span.dataset.blank;
      if (!groups.has(id)) groups.set(id, []);
      groups.get(id).push({ span, original: span.textContent });
    }
    return groups;
  };

  // “[YOUR NAME]” and “[Your Name]” are both asked for as “Your name”; a text that has a word in small letters is
  // kept as its author wrote it.
  const blankLabel = (id, blank, wordForBlank) => {
    const number = /^blank-(\d+)$/.exec(id);
    if (number) return `${wordForBlank} ${number[1]}`;
    const language = languageOf(blank.span);
    const words = blank.original.replace(/^[\s\\[]+|[\s\\\]]+$/g, '').split(/\s+/);
    const isPlain = words.some(word => word.charAt(0) !== word.charAt(0).toLocaleUpperCase(language));
    const text = isPlain ? words.join(' ') : words.join(' ').toLocaleLowerCase(language);
    return text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
  };

  const fill = (blanks, text) => {
    for (const { span, original } of blanks) {
      span.textContent = text || original;
      span.classList.toggle('filled', text !== '');
      // A name may run in the opposite direction of the text around it.
      if (text) span.dir = 'auto'; else span.removeAttribute('dir');
    }
  };

  // Browsers differ in what they make of line breaks pasted into a line: some drop them and join the words.
  const pasteOnOneLine = event => {
    const pasted = event.clipboardData ? event.clipboardData.getData('text/plain') : '';
    if (!/[\r\n\u2028\u2029]/.test(pasted)) return;
    const input = event.target;
    event.preventDefault();
    const line = pasted.trim().replace(/\s*[\r\n\u2028\u2029]\s*/g, ' ');
    input.setRangeText(line, input.selectionStart, input.selectionEnd, 'end');
    input.dispatchEvent(new Event('input', { bubbles: true }));
  };

  const blankInput = blanks => {
    // With autocomplete the browser would keep what is typed; a check of spelling may send it to a service.
    const input = make('input', { type: 'text', autocomplete: 'off', spellcheck: 'false', dir: 'auto' });
    input.addEventListener('paste', pasteOnOneLine);
    input.addEventListener('input', () => fill(blanks, input.value.trim()));
    return input;
  };

  const offerBlanks = () => {
    const place = document.querySelector('[data-fill-in]');
    const fields = place && place.querySelector('[data-fill-in-fields]');
    const groups = blankGroups();
    if (!fields || groups.size === 0) return;
    groups.forEach((blanks, id) => {
      const label = blankLabel(id, blanks[0], place.dataset.labelBlank || '');
      fields.append(make('label', {}, make('span', {}, label), ' ', blankInput(blanks)));
    });
    place.hidden = false;
  };

  // --- Email: the address of the button follows the text of the message.

  // Mail programs cut off longer addresses.
  const longestAddress = 2000;

  // RFC 6068, section 5: line breaks in the body are CR LF.
  const mailAddress = (recipients, subject, body) => {
    const fields = [['subject', subject], ['body', body.replace(/\r?\n/g, '\r\n')]]
      .filter(([, value]) => value)
      .map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
    return recipients + (fields.length ? '?' + fields.join('&') : '');
  };

  const keepMailCurrent = () => {
    const message = document.getElementById('Message');
    const fields = document.querySelector('[data-fill-in-fields]');
    if (!message || !fields) return;
    for (const link of all('a[data-mail]')) {
      const original = link.getAttribute('href');
      // A message that was too long when the page was made is copied by hand; blanks do not make it shorter.
      if (!/[?&]body=/.test(original)) continue;
      const recipients = original.split('?')[0];
      const subject = link.dataset.subject || '';
      const update = () => {
        const isFilled = message.querySelector('.blank.filled') !== null;
        const whole = isFilled ? mailAddress(recipients, subject, shownText(message)) : original;
        const isTooLong = isFilled && whole.length > longestAddress;
        link.setAttribute('href', isTooLong ? mailAddress(recipients, subject, '') : whole);
        all('[data-mail-note]').forEach(note => { note.hidden = !isTooLong; });
      };
      // Input events rise from the inputs to here after the blanks have been filled.
      fields.addEventListener('input', update);
    }
  };

  // --- Copying

  // For pages without encryption and old browsers. If this is refused too, the text stays selected, so that a
  // reader can copy it by hand.
  const copyBySelecting = element => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const selection = getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
    if (!document.execCommand('copy')) return Promise.reject(new Error('Copying was refused.'));
    selection.removeAllRanges();
    return Promise.resolve();
  };

  const copyText = element => {
    if (!navigator.clipboard || !navigator.clipboard.writeText) return copyBySelecting(element);
    return navigator.clipboard.writeText(shownText(element)).catch(() => copyBySelecting(element));
  };

  // Screen readers announce changes only in a status that existed before.
  const statusAfter = button => {
    const next = button.nextElementSibling;
    if (next && next.getAttribute('role') === 'status') return next;
    const status = make('span', { role: 'status' });
    button.after(' ', status);
    return status;
  };

  const offerCopying = () => {
    for (const button of all('button[data-copy]')) {
      const source = document.getElementById(button.dataset.copy);
      if (!source) continue;
      const status = statusAfter(button);
      let timer;
      button.addEventListener('click', () => {
        clearTimeout(timer);
        status.textContent = '';
        copyText(source).then(() => {
          status.textContent = button.dataset.copied;
          // “Copied” would be wrong for a text that changes later.
          timer = setTimeout(() => { status.textContent = ''; }, 10000);
        }, () => {});
      });
      button.hidden = false;
    }
  };

  // --- Hours: whether somebody is there now. A time of day is read in the zone of the office; moments are in
  // milliseconds since 1970, so that a day on which clocks change has its 23 or 25 hours.

  const minute = 60000;
  const day = 24 * 60 * minute;

  // “12345 540 1020; 6 600 720”: digits of weekdays, 1 for Monday, and two minutes after midnight.
  const parseHours = text => text.split(';').filter(part => part.trim()).map(part => {
    const [days, open, close] = part.trim().split(/\s+/);
    return { days, open: Number(open), close: Number(close) };
  });

  // Throws a RangeError for a zone that the browser does not know.
  const clockOf = zone => new Intl.DateTimeFormat('en-US', {
    timeZone: zone, hourCycle: 'h23',
    year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
  });

  // The time that a clock in that zone shows, as if it were a moment in UTC.
  const shownBy = (clock, moment) => {
    const shown = {};
    for (const { type, value } of clock.formatToParts(new Date(moment))) shown[type] = Number(value);
    // Some browsers call midnight 24.
    return Date.UTC(shown.year, shown.month - 1, shown.day, shown.hour % 24, shown.minute, shown.second);
  };

  // A number for the day that a clock shows.
  const dayOf = (clock, moment) => Math.floor(shownBy(clock, moment) / day);

  // The moment at which a clock shows that time. The first guess may be on the other side of a clock change.
  const momentWhen = (clock, shown) => {
    const guess = shown - (shownBy(clock, shown) - shown);
    return shown - (shownBy(clock, guess) - guess);
  };

  // The hours from yesterday until more than a week from now, in order. Hours until 24:00 and hours from 0:00
  // count as one period.
  const stretches = (hours, clock, now) => {
    const today = dayOf(clock, now);
    const found = [];
    for (let offset = -1; offset <= 8; offset += 1) {
      const midnight = (today + offset) * day;
      const weekday = String(new Date(midnight).getUTCDay() || 7);
      for (const { days, open, close } of hours.filter(entry => entry.days.includes(weekday))) {
        found.push({
          opens: momentWhen(clock, midnight + open * minute),
          closes: momentWhen(clock, midnight + close * minute),
        });
      }
    }
    found.sort((one, other) => one.opens - other.opens);
    return found.reduce((joined, next) => {
      const last = joined[joined.length - 1];
      if (last && next.opens <= last.closes) last.closes = Math.max(last.closes, next.closes);
      else joined.push(next);
      return joined;
    }, []);
  };

  // “in 2 hours”. Nobody should call too early or too late, so a time until opening is rounded up and one until
  // closing is rounded down. Days are counted as a calendar counts them.
  const timeUntil = (moment, now, clock, language, round) => {
    if (!Intl.RelativeTimeFormat || !Intl.RelativeTimeFormat.supportedLocalesOf(language).length) return '';
    const words = new Intl.RelativeTimeFormat(language);
    const minutes = Math.max(1, round((moment - now) / minute));
    if (minutes < 120 && minutes !== 60) return words.format(minutes, 'minute');
    if (minutes <= 36 * 60) return words.format(round(minutes / 60), 'hour');
    return words.format(dayOf(clock, moment) - dayOf(clock, now), 'day');
  };

  const comma = language => (/^(ar|ckb|fa|ps|sd|ug|ur)\b/.test(language) ? '، ' : ', ');

  // A phrase of the theme, with the time in place of the {braces}, or at the end if there are none.
  const withTime = (phrase, time) => {
    const filled = phrase.replace(/\{\w+\}/, () => time);
    return filled === phrase ? `${phrase} ${time}` : filled;
  };

  const stateText = (words, current, next, now, clock, language) => {
    const phrase = current ? words.closes : words.opens;
    const moment = current ? current.closes : next && next.opens;
    // An office with hours all week never closes.
    const isFar = !moment || moment - now > 7 * day;
    const time = isFar ? '' : timeUntil(moment, now, clock, language, current ? Math.floor : Math.ceil);
    const state = current ? words.open : words.closed;
    return time && phrase ? state + comma(language) + withTime(phrase, time) : state;
  };

  // The hours of that day on the reader's own clock, with the weekday unless it is today; empty where both clocks
  // show the same.
  const timesForReader = (stretch, list, clock, now, language) => {
    const readers = clockOf(undefined);
    const ofDay = list.filter(({ opens }) => dayOf(clock, opens) === dayOf(clock, stretch.opens));
    const isSame = ofDay.every(({ opens }) => shownBy(readers, opens) === shownBy(clock, opens));
    if (isSame || stretch.closes - stretch.opens > day) return '';
    const isKnown = Intl.DateTimeFormat.supportedLocalesOf(language).length > 0;
    const time = new Intl.DateTimeFormat(isKnown ? language : 'en-GB', { hour: 'numeric', minute: '2-digit' });
    const times = ofDay.map(({ opens, closes }) => `${time.format(opens)} – ${time.format(closes)}`);
    if (isKnown && dayOf(readers, stretch.opens) !== dayOf(readers, now)) {
      times.unshift(new Intl.DateTimeFormat(language, { weekday: 'long' }).format(stretch.opens));
    }
    return times.join(comma(language));
  };

  // Only changed text is written, so that a screen reader does not lose its place every minute. It is not
  // announced either: the time is not news.
  const showState = (line, hours, clock) => {
    const now = Date.now();
    const language = languageOf(line);
    const list = stretches(hours, clock, now);
    const current = list.find(({ opens, closes }) => opens <= now && now < closes);
    const next = list.find(({ opens }) => opens > now);
    const state = stateText(line.dataset, current, next, now, clock, language);
    const stretch = current || next;
    const times = stretch && line.dataset.yours ? timesForReader(stretch, list, clock, now, language) : '';
    if (line.dataset.shown === state + times) return;
    line.dataset.shown = state + times;
    line.dataset.state = current ? 'open' : 'closed';
    line.textContent = state;
    if (times) {
      const [before, after = ''] = line.dataset.yours.split('{times}');
      const yours = make('span', { class: 'your-time' }, before, make('bdi', {}, times), after);
      line.append(make('br', {}), yours);
    }
    line.hidden = false;
  };

  const tellHours = () => {
    const updates = [];
    for (const place of all('[data-hours][data-zone]')) {
      const line = place.querySelector('.open-state');
      if (!line) continue;
      attempt(() => {
        const hours = parseHours(place.dataset.hours);
        const clock = clockOf(place.dataset.zone);
        showState(line, hours, clock);
        updates.push(() => showState(line, hours, clock));
      });
    }
    const update = () => updates.forEach(attempt);
    const wait = () => setTimeout(() => { update(); wait(); }, minute - Date.now() % minute);
    if (updates.length === 0) return;
    wait();
    // A phone stops the timers of pages in the background.
    document.addEventListener('visibilitychange', update);
  };

  // --- Agreements: readers search, filter and sort the table. Their choice is in the address after “#”, as in
  // “#q=lake&state=FL&sort=newest”, so that they can keep and share the list.

  const longestSearch = 100;

  // While somebody types, no more rows change in a frame than an old phone can draw.
  const rowsWhileTyping = 100;

  const show = (element, isShown) => {
    if (element.hidden === isShown) element.hidden = !isShown;
  };

  const say = (element, text) => {
    if (element.textContent !== text) element.textContent = text;
  };

  // Capitals, accents and the shapes of apostrophes and quotation marks make no difference.
  const folded = text => text.toLowerCase()
    .replace(/['"`´ʹʻʼ‘-‟′″＇]/g, '')
    .normalize('NFKD').replace(/[\u0300-\u036f]/g, '');

  const wordsOf = text => folded(text).split(/\s+/).filter(Boolean);

  // Fills “{shown} of {all} agreements”, with numbers as the program writes them: Spanish as in the United States,
  // and Western digits in every language.
  const countsIn = language => {
    const { format } = new Intl.NumberFormat(language === 'es' ? 'es-US' : `${language}-u-nu-latn`);
    return (phrase, shown, whole) => phrase.replace('{shown}', () => format(shown)).replace('{all}', () => format(whole));
  };

  const readEntry = (row, section) => {
    const [agency, , county, model, signed] = Array.from(row.cells, cell => cell.textContent);
    const time = row.querySelector('time');
    const text = folded(`${agency} ${county}`);
    return { row, section, agency, county, model, signed: time ? time.dateTime : '', text, isShown: true };
  };

  // A part of the table for each state, under a heading; on a state's own page there is one part without any.
  const readSection = body => {
    const heading = body.querySelector('.group');
    const section = { body, state: body.dataset.state };
    section.entries = Array.from(body.rows).filter(row => row !== heading).map(row => readEntry(row, section));
    if (!heading) return section;
    const count = heading.querySelector('.count');
    return Object.assign(section, {
      name: heading.querySelector('a'), count, wholeCount: count.textContent,
      jump: document.querySelector(`.jump a[href="#${body.id}"]`),
    });
  };

  // Unknown values come last in either order, and equal rows stay in the order of the page.
  const ordersIn = language => {
    const { compare } = new Intl.Collator(language, { numeric: true });
    const by = (field, direction = 1) => (one, other) => (one[field] === '') - (other[field] === '') ||
      direction * compare(one[field], other[field]) || one.place - other.place;
    return {
      agency: by('agency'), county: by('county'), model: by('model'), newest: by('signed', -1), oldest: by('signed'),
    };
  };

  // Returns a function that puts the rows into an order and returns the entries in it: '' for the page's own, in
  // sections; otherwise all are one list, in which each row names its state.
  const arrangement = (table, sections, entries) => {
    const orders = ordersIn(languageOf(table));
    const list = make('tbody', { hidden: '' });
    const sorted = new Map([['', entries]]);
    let current = '';
    table.append(list);
    const nameStates = () => entries.filter(({ section }) => section.name).forEach(({ row, section }) => {
      row.cells[0].append(make('small', { class: 'in-state' }, ` ${section.name.textContent}`));
    });
    return order => {
      if (order === current) return sorted.get(order);
      if (sorted.size === 1) nameStates();
      if (!sorted.has(order)) sorted.set(order, entries.slice().sort(orders[order]));
      if (order) list.append(...sorted.get(order).map(entry => entry.row));
      else sections.forEach(({ body, entries: own }) => body.append(...own.map(entry => entry.row)));
      table.classList.toggle('one-list', order !== '');
      show(list, order !== '');
      current = order;
      return sorted.get(order);
    };
  };

  // Marks the entries that match the view.
  const match = (entries, { q, state, model }) => {
    const words = wordsOf(q);
    for (const entry of entries) {
      entry.isShown = (!state || state === entry.section.state) && (!model || model === entry.model) &&
        words.every(word => entry.text.includes(word));
    }
  };

  // Returns a function that shows the marked entries from the top, a limited number per frame.
  const drawing = () => {
    let next;
    return (entries, rowsAtOnce) => {
      cancelAnimationFrame(next);
      let place = 0;
      const draw = () => {
        for (let left = rowsAtOnce; left > 0 && place < entries.length; place += 1) {
          const { row, isShown } = entries[place];
          if (row.hidden === isShown) left -= 1;
          show(row, isShown);
        }
        if (place < entries.length) next = requestAnimationFrame(draw);
      };
      draw();
    };
  };

  // The choices of the form: { q, state, model, sort }, each '' where nothing is chosen.
  const filterForm = form => {
    const controls = Array.from(form.elements).filter(control => control.name);
    const valueOf = control => control.value.trim();
    return {
      read: () => controls.reduce((values, control) => Object.assign(values, { [control.name]: valueOf(control) }), {}),
      // A value that is not among the choices counts as none.
      choose: values => controls.forEach(control => {
        const value = (values.get(control.name) || '').slice(0, longestSearch);
        const isKnown = !control.options || Array.from(control.options).some(option => option.value === value);
        control.value = isKnown ? value : '';
      }),
      knows: values => controls.some(control => values.has(control.name)),
      words: () => controls.filter(valueOf)
        .map(control => (control.options ? control.selectedOptions[0].textContent : `“${valueOf(control)}”`)),
      fragment: () => {
        const chosen = controls.filter(valueOf).map(control => [control.name, valueOf(control)]);
        return chosen.length ? `#${new URLSearchParams(chosen)}` : '';
      },
    };
  };

  const offerFilter = () => {
    const place = document.querySelector('form[data-filter]');
    const table = place && document.getElementById(place.dataset.filter);
    if (!table) return;
    const form = filterForm(place);
    const sections = Array.from(table.tBodies, readSection);
    const entries = [].concat(...sections.map(section => section.entries));
    entries.forEach((entry, number) => { entry.place = number; });
    const arrange = arrangement(table, sections, entries);
    const draw = drawing();
    const [status, clear] = ['[role="status"]', '[data-clear]'].map(part => place.querySelector(part));
    const [noMatch, jump, viewLine] = ['.no-match', '.jump', '.view'].map(part => document.querySelector(part));
    const counts = countsIn(languageOf(place));
    const numbers = (phrase, some) =>
      counts(place.dataset[phrase], some.filter(entry => entry.isShown).length, some.length);
    let timer;

    const update = (rowsAtOnce = Infinity) => {
      const view = form.read();
      match(entries, view);
      draw(arrange(view.sort), rowsAtOnce);
      const filled = sections.filter(({ entries: own }) => own.some(entry => entry.isShown));
      for (const section of sections) {
        const isFilled = filled.includes(section);
        show(section.body, isFilled && !view.sort);
        if (!section.name) continue;
        const isWhole = section.entries.every(entry => entry.isShown);
        const count = isWhole ? section.wholeCount : numbers('part', section.entries);
        say(section.count, count);
        if (!section.jump) continue;
        say(section.jump.nextElementSibling, count);
        show(section.jump.parentElement, isFilled);
      }
      const isEmpty = filled.length === 0;
      show(table, !isEmpty);
      show(noMatch, isEmpty);
      if (jump) show(jump, filled.length > 1 && !view.sort);
      show(clear, !isEmpty && Boolean(view.q || view.state || view.model));
    };

    // For paper: what this list shows, and its address.
    const describe = address => {
      const [words, link] = viewLine.children;
      words.textContent = '';
      [numbers('shown', entries), ...form.words()].forEach((part, number) => {
        words.append(number ? ' · ' : '', make('bdi', {}, part));
      });
      link.textContent = address;
      show(viewLine, form.fragment() !== '');
    };

    // Announced after a pause in typing: a screen reader would read out each number, and browsers refuse to change the
    // address many times in a row.
    const tell = () => {
      clearTimeout(timer);
      const address = location.href.split('#')[0] + form.fragment();
      say(status, numbers('shown', entries));
      describe(address);
      return address;
    };

    const settle = () => {
      const address = tell();
      if (address !== location.href) history.replaceState(history.state, '', address);
    };

    // An address leads to a section of the whole table or to a view. If it leads to another part of the page, as the
    // skip link does, the list does not change.
    const follow = () => {
      const fragment = location.hash.slice(1);
      const values = new URLSearchParams(fragment);
      const section = sections.find(({ body }) => body.id && body.id === fragment.split('&')[0]);
      // The position of a section is known only after the layout of all rows.
      table.classList.toggle('filtered', !section && form.knows(values));
      const isElsewhere = fragment && !section && !form.knows(values);
      if (!isElsewhere) form.choose(section ? new URLSearchParams() : values);
      update();
      tell();
      if (isElsewhere && form.fragment()) settle();
      return section;
    };

    place.addEventListener('focusin', () => table.classList.add('filtered'));
    place.addEventListener('input', () => {
      update(rowsWhileTyping);
      clearTimeout(timer);
      timer = setTimeout(settle, 300);
    });
    place.addEventListener('change', settle);
    place.addEventListener('submit', event => {
      event.preventDefault();
      settle();
    });
    for (const button of all('[data-clear]')) {
      button.addEventListener('click', () => {
        form.choose(new URLSearchParams({ sort: form.read().sort }));
        // The button disappears, and must not take the focus with it.
        place.elements.q.focus();
        update();
        settle();
      });
    }
    // In a filtered list these links lead to its sections; its address stays.
    if (jump) jump.addEventListener('click', event => {
      const section = sections.find(one => one.jump === event.target);
      if (!section || !form.fragment() || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      section.name.focus({ preventScroll: true });
      section.body.scrollIntoView();
    });
    addEventListener('hashchange', () => {
      const section = follow();
      if (section) section.body.scrollIntoView();
    });
    follow();
    place.hidden = false;
  };

  [offerBlanks, keepMailCurrent, offerCopying, tellHours, offerFilter].forEach(attempt);
})();
