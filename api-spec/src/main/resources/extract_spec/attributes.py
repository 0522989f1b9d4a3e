"""The instance attributes through which the library's code depends on a loop and its parts."""
import library
import receivers
import uses


def describe(c_notes):
    """`receiver.attribute` -> who sets it and who reads it, all sorted."""
    found = {}
    for module in library.sources():
        for use in uses.of_module(module):
            if use.access != 'call' and use.member not in receivers.methods(use.kind) \
                    and not use.member.endswith('__'):
                add(found, use.kind, use.member, use.caller, use.access)
    for note in c_notes.attributes:
        add(found, *note)
    return {name: {key: sorted(callers) for key, callers in entry.items() if callers}
            for name, entry in sorted(found.items()) if entry['read_by']}


def add(found, kind, member, caller, access):
    name = f'{uses.owner_of_field(kind, member)}.{member}'
    entry = found.setdefault(name, {'set_by': set(), 'read_by': set()})
    entry['set_by' if access == 'write' else 'read_by'].add(caller)
