extension Record {
    /// The state of an evidence on a day: a validated one is « à renouveler » once it is no longer valid.
    public func evidenceState(on day: Day) -> Evidence.State {
        let state = self[Evidence.state]
        guard state == .validated, let end = self[Evidence.expiresOn], end < day else { return state }
        return .toRenew
    }

    /// Something stands behind an evidence: a file, an address, a document, or what somebody saw.
    public var hasSubstance: Bool {
        !self[Evidence.path].isBlank || !self[Evidence.url].isBlank || self[Evidence.document] != nil || self[Evidence.observedOn] != nil
            || !self[Evidence.place].isBlank
    }
}

extension Record {
    /// The title of an evidence is the name its file had.
    public var isNamedAfterItsFile: Bool {
        let parts = [self[Evidence.title], self[Evidence.path]].map { $0.split(separator: ".", omittingEmptySubsequences: false) }
        guard parts.allSatisfy({ $0.count > 1 }), let name = parts[0].last, let file = parts[1].last else { return false }
        return !name.isEmpty && name.lowercased() == file.lowercased()
    }
}

extension Dossier {
    /// The points an evidence proves, in themselves or in one of their periods.
    public func items(provenBy evidence: Ref) -> [ChecklistItem] {
        Set(uses(of: evidence).map(\.source).filter { $0.kind == Checklist.name }).sorted().flatMap { source in
            source.nested == nil ? items(of: source.record).filter { $0.isProven(by: evidence) } : [item(source)].compactMap(\.self)
        }
    }

    /// The service an evidence comes from: that of the points it proves, else that of the post which answers them.
    public func service(ofEvidence evidence: Ref) -> Ref? {
        items(provenBy: evidence).lazy.compactMap { self.service(of: $0) }.first
    }

    public func service(of item: ChecklistItem) -> Ref? {
        if item.unit.level == .service { return item.unit.ref }
        return item[Item.owner].flatMap { record($0.record) }.flatMap { $0[Post.service] }
    }

    /// The post that validates the evidence of a service unless somebody else does: its correspondant.
    public func validator(of service: Ref, on day: Day) -> Ref? {
        let service = self.service(answeringFor: service, on: day)
        if let contact = record(service.record).flatMap({ $0[Service.contact] }) { return contact }
        return records("posts").first { post in
            guard post[Post.service] == service else { return false }
            return post.holder(on: day).flatMap { record($0.record) }.map { $0[Person.role] == .serviceContact } ?? false
        }?.reference
    }

    /// A proof that comes back often and matters little is validated by being there.
    public func needsValidation(_ evidence: Ref) -> Bool {
        let items = items(provenBy: evidence)
        return items.isEmpty || items.contains { !$0.provesItself }
    }
}

extension ChecklistItem {
    /// What it asks for needs nobody's validation.
    public var provesItself: Bool { expected.map { ExpectedItem.withoutValidation.value(in: $0) } ?? false }

    func isProven(by evidence: Ref) -> Bool {
        self[Item.evidence].contains(evidence) || self[Item.occurrences].contains { Occurrence.evidence.value(in: $0).contains(evidence) }
    }
}

extension Record {
    /// The person who holds a post on a day.
    public func holder(on day: Day) -> Ref? {
        self[Post.holders].last { holder in
            (Post.Holder.from.value(in: holder).map { $0 <= day } ?? true) && (Post.Holder.to.value(in: holder).map { $0 >= day } ?? true)
        }.flatMap { Post.Holder.person.value(in: $0) }
    }
}
